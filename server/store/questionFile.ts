/** What a question file says of itself in the comment that it opens with. */
import { cypherFile } from "./cypherFiles.ts";

export interface QuestionFile {
  /** What it answers. */
  answers: string;
  parameters: Map<string, { about: string; kind: string }>;
}

/** The comment's lines up to the first parameter, then `$name: what it is (kind)` for each. */
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
    const [, name = "", about = "", kind = ""] = /^(\w+): (.*) \(([^()]*)\)$/.exec(text) ?? [];
    return [name, { about, kind }] as const;
  });
  return { answers, parameters: new Map(parameters) };
}
