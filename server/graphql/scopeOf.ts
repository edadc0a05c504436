/** What a request brings to its counts: its deadline, and what a filter leaves, looked up once however many fields ask. */
import type { ProjectFilter } from "../../client/model/types.ts";
import type { Scope } from "../counts/selection.ts";
import { select } from "../counts/selection.ts";
import type { Context } from "./context.ts";

export function scopeOf({ memory, selections, deadline }: Context, filter: ProjectFilter | null | undefined) {
  const key = JSON.stringify(filter ?? {});
  const selection = selections.get(key) ?? select(memory, filter, deadline);
  selections.set(key, selection);
  return { deadline, selection } satisfies Scope;
}
