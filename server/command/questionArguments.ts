/** From `name=value` on the command line to the parameters of a question. */
import type { GenericSchema } from "valibot";
import { BadInput } from "../memory/badInput.ts";
import type { QuestionFile } from "../store/questionFile.ts";
import type { QuestionName } from "../store/questions.ts";
import { parameter, questions } from "../store/questions.ts";

type Kind = { expects: string; read: (text: string) => unknown };

const kinds = new Map<GenericSchema, Kind>([
  [parameter.text, { expects: "a text", read: (text) => text }],
  [
    parameter.texts,
    { expects: "texts with commas between", read: (text) => text.split(",").filter((entry) => entry !== "") },
  ],
  [
    parameter.integer,
    { expects: "a whole number", read: (text) => (/^-?\d{1,15}$/.test(text) ? Number(text) : undefined) },
  ],
]);

/** Every parameter exactly once. Throws BadInput that says what is expected. */
export function questionArguments(question: QuestionName, { parameters }: QuestionFile, args: string[]) {
  const described = new Map<string, GenericSchema>(Object.entries(questions[question].params));
  const names = [...described.keys()];
  const given = new Map<string, unknown>();
  for (const argument of args) {
    const [, name = "", text = ""] = /^([^=]*)=?(.*)$/s.exec(argument) ?? [];
    const kind = kinds.get(described.get(name)!);
    if (!kind) throw new BadInput(`unknown parameter: ${name}; ${question} takes ${names.join(", ") || "none"}`);
    if (!argument.includes("=")) throw new BadInput(`${name} has no value; write ${name}=…, ${kind.expects}`);
    if (given.has(name)) throw new BadInput(`${name} is given twice; expected once`);
    const value = kind.read(text);
    if (value === undefined) throw new BadInput(`${name} is ${JSON.stringify(text)}; expected ${kind.expects}`);
    given.set(name, value);
  }
  const missing = names.find((name) => !given.has(name));
  if (missing) throw new BadInput(`${question} needs ${missing}=…: ${parameters.get(missing)}`);
  return Object.fromEntries(given);
}
