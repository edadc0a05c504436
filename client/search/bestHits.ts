/** The order of search results: of a code that several frameworks have, those of the frameworks in view come first. */
import type { Hit } from "../questions/generated.ts";
import { normalise } from "../model/normalise.ts";
import type { Context } from "../model/context.ts";

export function bestHits(hits: Hit[], { state, catalogue }: Pick<Context, "state" | "catalogue">): Hit[] {
  const sought = normalise(state.q);
  const meant = (hit: Hit): boolean => {
    const item = catalogue.item.get(hit.node.id);
    return !!item && normalise(item.code) === sought && [state.rows, state.columns].includes(item.framework.id);
  };
  return [...hits.filter(meant), ...hits.filter((hit) => !meant(hit))];
}
