/**
 * `npm run query -- <question> name=value … [--json]`: one question of `cypher/`, asked of the store that the environment
 * names, as a table or as JSON. It changes nothing there. Without a question: what there is to ask.
 */
import { parseArgs } from "node:util";
import { BadInput } from "../memory/badInput.ts";
import { readEnvironment } from "../environment.ts";
import { fail } from "../fail.ts";
import type { QuestionName } from "../store/questions.ts";
import { cypherNames } from "../store/cypherFiles.ts";
import { openStore } from "../store/openStore.ts";
import { questionFile } from "../store/questionFile.ts";
import { questionArguments } from "./questionArguments.ts";

try {
  const { values, positionals } = readArguments();
  const [question, ...given] = positionals;
  if (question === undefined) list();
  else await ask(question, given, values.json);
} catch (error) {
  fail(error);
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { json: { type: "boolean", default: false } } });
  } catch (error) {
    throw new BadInput(`${(error as Error).message.split(". ")[0]}; expected a question, name=value and --json`);
  }
}

function list(): void {
  for (const name of cypherNames()) {
    const { answers, parameters } = questionFile(name);
    console.log(`${name} ${[...parameters.keys()].map((key) => `${key}=…`).join(" ")}\n    ${answers}`);
  }
}

async function ask(name: string, given: string[], asJson: boolean): Promise<void> {
  const question = cypherNames().find((known) => known === name) as QuestionName | undefined;
  if (!question) throw new BadInput(`unknown question: ${name}; expected one of ${cypherNames().join(", ")}`);
  const params = questionArguments(question, questionFile(question), given);
  const store = await openStore(readEnvironment(), console.error);
  try {
    const reading = await store.begin();
    const rows: object[] = await reading.run(question, params as never);
    reading.end();
    if (asJson) return console.log(JSON.stringify(rows, null, 2));
    if (rows.length > 0) console.table(rows.map(flat));
    console.log(`${rows.length} ${rows.length === 1 ? "row" : "rows"} from ${store.name}, version ${reading.version}`);
  } finally {
    await store.close();
  }
}

/** Lists as texts, which is what a table has room for. */
function flat(row: object): object {
  const entries = Object.entries(row).map(([name, value]) => [name, Array.isArray(value) ? short(value) : value]);
  return Object.fromEntries(entries);
}

function short(list: unknown[]): string {
  return list.every((entry) => typeof entry === "string") ? list.join(", ") : `${list.length} (see --json)`;
}
