/** From `name=value` on the command line to the parameters of a question. */
import { BadInput } from "../memory/badInput.ts";
import type { QuestionFile } from "../store/questionFile.ts";

type Kind = { expects: string; read: (text: string) => unknown };

const list = (text: string) => text.split(",").filter((entry) => entry !== "");
const whole = (text: string) => (/^-?\d{1,15}$/.test(text) ? Number(text) : undefined);
const all = <T>(values: (T | undefined)[]) => (values.includes(undefined) ? undefined : values);

const kinds: Record<string, Kind> = {
  text: { expects: "a text", read: (text) => text },
  texts: { expects: "texts with commas between", read: list },
  "whole number": { expects: "a whole number", read: whole },
  "whole numbers": { expects: "whole numbers with commas between", read: (text) => all(list(text).map(whole)) },
  pairs: {
    expects: "pairs like wsis-C5__sdg-9 with commas between",
    read: (text) =>
      all(
        list(text)
          .map((pair) => /^(?<row>.+?)__(?<column>.+)$/.exec(pair)?.groups)
          .map((pair) => pair && { ...pair }),
      ),
  },
};

/** Every parameter exactly once. Throws BadInput that says what is expected. */
export function questionArguments(question: string, { parameters }: QuestionFile, args: string[]) {
  const names = [...parameters.keys()];
  const given = new Map<string, unknown>();
  for (const argument of args) {
    const [, name = "", text = ""] = /^([^=]*)=?(.*)$/s.exec(argument) ?? [];
    const kind = kinds[parameters.get(name)?.kind ?? ""];
    if (!kind) throw new BadInput(`unknown parameter: ${name}; ${question} takes ${names.join(", ") || "none"}`);
    if (!argument.includes("=")) throw new BadInput(`${name} has no value; write ${name}=…, ${kind.expects}`);
    if (given.has(name)) throw new BadInput(`${name} is given twice; expected once`);
    const value = kind.read(text);
    if (value === undefined) throw new BadInput(`${name} is ${JSON.stringify(text)}; expected ${kind.expects}`);
    given.set(name, value);
  }
  const missing = names.find((name) => !given.has(name));
  if (missing) throw new BadInput(`${question} needs ${missing}=…: ${parameters.get(missing)?.about}`);
  return Object.fromEntries(given);
}
