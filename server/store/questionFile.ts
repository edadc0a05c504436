/** What a question file says of itself in the comment that it opens with. */
import { cypherFile } from "./cypherFiles.ts";

export interface QuestionFile {
  /** What it answers. */
  answers: string;
  /** What each parameter is. */
  parameters: Map<string, string>;
}

/** The comment's lines up to the first parameter, then `$name: what it is` for each. */
export function questionFile(name: string): QuestionFile {
  const lines = cypherFile(name).split("\n");
  const comment = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith("//")),
  );
  const [answers = "", ...described] = comment
    .map((line) => line.slice(3))
    .join(" ")
    .split(/ ?\$(?=\w+: )/);
  const parameters = described.map((text) => {
    const [, name = "", about = ""] = /^(\w+): (.*)$/.exec(text) ?? [];
    return [name, about] as const;
  });
  return { answers, parameters: new Map(parameters) };
}
