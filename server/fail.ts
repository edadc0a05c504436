/** The end of a process that cannot go on: one sentence where the operator can mend it, the whole error otherwise. */
import { BadInput } from "./memory/badInput.ts";
import { SeedError } from "./seed/fault.ts";
import { EnvironmentError } from "./environment.ts";
import { ListenError } from "./http/listen.ts";
import { StoreRefused, StoreUnavailable } from "./store/store.ts";

const mendable = [BadInput, EnvironmentError, ListenError, SeedError, StoreRefused, StoreUnavailable];

export function fail(error: unknown): never {
  const isMendable = error instanceof Error && mendable.some((kind) => error instanceof kind);
  console.error(isMendable ? (error as Error).message : error);
  process.exit(1);
}
