/** Links and projects as edges and nodes of the graph. */
import { fullName } from "../model/itemNames.ts";
import { isWithin } from "../model/itemTree.ts";
import type { GraphLink, GraphProject } from "../questions/generated.ts";
import type { Entry } from "../model/catalogue.ts";
import type { GraphBuilder } from "./graphBuilder.ts";
import type { LinkStatus, Standing } from "../model/types.ts";
import type { Words } from "../text/words.ts";

/** How sure a link is, in words: what is of own standing is said to be so, whatever its status. */
export const certainty = (words: Words, status: LinkStatus, standing: Standing | null): string =>
  words.say(standing === "OWN" ? "graph.certainty.PROPOSED" : `graph.certainty.${status}`);

/** Draws a link between two items that are drawn; unknown ends are passed over. */
export function addLink(
  builder: GraphBuilder,
  { id, from, to, status, standing, rationale }: GraphLink,
  chosen: string,
) {
  const [a, b] = [builder.catalogue.item.get(from.id), builder.catalogue.item.get(to.id)];
  if (!a || !b) return;
  const label = builder.words.say("graph.supports", {
    from: fullName(a),
    to: fullName(b),
    certainty: certainty(builder.words, status, standing),
  });
  builder.edge({
    id,
    kind: "link",
    from: a.id,
    to: b.id,
    status,
    standing,
    reason: rationale,
    select: id,
    chosen: id === chosen,
    label,
  });
}

/** Draws an item's wholes above it, each joined to the next, from a column onwards by their height. */
export function addWholes(builder: GraphBuilder, item: Entry, columnOf: (whole: Entry) => number): void {
  if (!item.parent) return;
  builder.item(item.parent, columnOf(item.parent));
  builder.part(item, item.parent);
  addWholes(builder, item.parent, columnOf);
}

/** "SDG 3, 4; Action Line C4": codes under the short name of their framework. */
function codesOf(items: Entry[]): string {
  const shorts = [...new Set(items.map((item) => item.framework.short))];
  const codes = (short: string) => items.filter((item) => item.framework.short === short).map((item) => item.code);
  return shorts.map((short) => `${short} ${codes(short).join(", ")}`).join("; ");
}

interface Lane {
  group: string;
  /** The item that all of them name, as their heading says: no line is drawn to it or to its parts. */
  focus?: Entry;
  /** Without what else they name. */
  brief?: boolean;
  chosen?: boolean;
}

/** Draws projects, joined to the items they name as far as these are drawn; the others are listed in words. */
export function addProjects(
  builder: GraphBuilder,
  projects: readonly GraphProject[],
  { group, focus, brief = false, chosen = false }: Lane,
): void {
  projects.forEach((project, order) => {
    const named = project.items.flatMap(({ id }) => builder.catalogue.item.get(id) ?? []);
    const joined = named.filter((item) => builder.has(item.id) && !(focus && isWithin(item, focus)));
    const others = brief ? [] : named.filter((item) => item !== focus && !joined.includes(item));
    const also = others.length > 0 ? builder.words.say("graph.also", { codes: codesOf(others) }) : "";
    builder.node({
      id: project.id,
      kind: "project",
      group,
      code: "",
      name: project.title,
      title: project.title,
      detail: [project.country?.name, project.year?.toString(), also].filter(Boolean).join(" · "),
      color: null,
      focus: chosen,
      order,
    });
    for (const item of joined) {
      const label = builder.words.say("graph.names", { project: project.title, item: fullName(item) });
      builder.edge({ id: `${project.id}__names__${item.id}`, kind: "names", from: project.id, to: item.id, label });
    }
  });
}
