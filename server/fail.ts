/** The end of a process that cannot go on: one sentence where the operator can mend it, the whole error otherwise. */
import { BadInput } from "./memory/badInput.ts";
import { SeedError } from "./seed/fault.ts";
import { EnvironmentError } from "./environment.ts";
import { ListenError } from "./http/listen.ts";
import { StoreRefused, StoreUnavailable } from "./store/store.ts";

const mendable = [BadInput, EnvironmentError, ListenError, SeedError, StoreRefused, StoreUnavailable];

export function fail(error: unknown): never {
  console.error(sentence(error) ?? error);
  process.exit(1);
}

function sentence(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (mendable.some((kind) => error instanceof kind)) return error.message;
  // The package of the embedded store comes without its native file, which an install script puts into its place.
  if ("code" in error && error.code === "ERR_DLOPEN_FAILED" && error.message.includes("lbugjs.node")) {
    const [reason] = error.message.split("\n");
    return `The embedded store cannot be loaded (${reason}): run npm ci without --ignore-scripts, or set NEO4J_URI to use Neo4j.`;
  }
  return null;
}
