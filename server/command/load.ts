/**
 * `npm run load [-- --replace <version>]`: publishes what SEED_DIR holds to the store that the environment names, and says
 * what was there before. Running servers turn to it.
 */
import { parseArgs } from "node:util";
import { currentDataset } from "../dataset/current.ts";
import { readEnvironment } from "../environment.ts";
import { fail } from "../fail.ts";
import { BadInput } from "../memory/badInput.ts";
import { recordPublication, wasPublished } from "../store/publications.ts";
import type { Published } from "../store/publish.ts";
import { publish } from "../store/publish.ts";

try {
  const replaced = readArguments();
  const environment = readEnvironment();
  const { dataDir, seedDir } = environment;
  const { source, read } = currentDataset(environment, console.error);
  const content = read();
  console.log(`Publishing dataset version ${content.version}, ${source}, of ${content.dataset.created}.`);
  recordPublication(dataDir, seedDir, content.version, console.error);
  const published = await publish(
    environment,
    content,
    (version) => version === replaced || wasPublished(dataDir, version),
  );
  console.log(report(published));
} catch (error) {
  fail(error);
}

/** The version that may be replaced although it was not published from here. */
function readArguments(): string | undefined {
  try {
    return parseArgs({ options: { replace: { type: "string" } } }).values.replace;
  } catch (error) {
    throw new BadInput(`${(error as Error).message.split(". ")[0]}; expected nothing, or --replace and a version`);
  }
}

function report({ version, before, into, how }: Published): string {
  if (how === null) return `${into} holds version ${version} already; nothing was changed.`;
  const was = before === null ? "There was no version before" : `The version before was ${before}`;
  if (typeof how === "string") return `It is in ${into} (${how}). ${was}.`;
  const { added, changed, removed } = how;
  return `It is in ${into}. ${was}: ${added} rows were added, ${changed} changed, ${removed} removed.`;
}
