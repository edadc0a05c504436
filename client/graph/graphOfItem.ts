/** The graph of an item: what supports it to the left, what it supports to the right, projects beside the other framework. */
import { fullName } from "../model/itemNames.ts";
import { isWithin, height } from "../model/itemTree.ts";
import type { GraphProject, GraphProjects, ItemGraphData } from "../questions/generated.ts";
import type { Entry } from "../model/catalogue.ts";
import { laneLength, otherFramework } from "./graphQuestions.ts";
import { addLink, addProjects, addWholes } from "./graphLink.ts";
import type { GraphContext, GraphModel } from "./graphModel.ts";
import { GraphBuilder } from "./graphBuilder.ts";

/** The minimum of projects drawn of those that do not name the other framework, if there are as many. */
const fewest = 6;

/** `chosen`: the link that is selected, if one is. */
export function graphOfItem(context: GraphContext, item: Entry, data: ItemGraphData, chosen = ""): GraphModel {
  const { catalogue, state, words } = context;
  const builder = new GraphBuilder(context);
  const ends = (data.item?.links ?? []).flatMap((link) => {
    const [from, to] = [catalogue.item.get(link.from.id), catalogue.item.get(link.to.id)];
    return from && to ? [{ link, from, to }] : [];
  });
  const outgoing = ends.filter(({ from }) => isWithin(from, item));
  const incoming = ends.filter(({ from }) => !isWithin(from, item));
  const other = otherFramework(context, item);
  const gives = direction(outgoing, incoming, other) ?? item.framework.id === state.rows;

  // Columns: 0 what supports it; then the item before its parts (it gives) or after them (it receives); then what it
  // supports, parts before wholes.
  const levels = height(item);
  const own = (part: Entry) => (gives ? 1 + levels - height(part) : 1 + height(part));
  const beyond = (entry: Entry) => 2 + levels + height(entry);
  builder.item(item, own(item), true);
  for (const { from, to } of ends) for (const end of [from, to]) if (isWithin(end, item)) addParts(end);
  for (const { from } of incoming) builder.item(from, 0);
  for (const { to } of outgoing) builder.item(to, beyond(to));
  for (const { to } of outgoing) addWholes(builder, to, beyond);
  if (item.parent) {
    builder.item(item.parent, gives ? 0 : 2 + levels);
    builder.part(item, item.parent);
  }

  const { both, alone } = data;
  const shown = both?.nodes ?? [];
  const rest = alone?.nodes.slice(0, Math.max(fewest, laneLength / 2 - shown.length)) ?? [];
  addNamed([...shown, ...rest]);
  const names = { item: fullName(item), framework: catalogue.framework.get(other)?.title ?? other };
  addLane("both", words.say("graph.lane.both", names), shown, both);
  addLane("alone", words.say("graph.lane.alone", names), rest, alone);
  for (const { link } of ends) addLink(builder, link, chosen);
  return builder.model(`${fullName(item)}: ${item.title}`);

  function addParts(part: Entry): void {
    builder.item(part, own(part));
    if (part === item || !part.parent) return;
    addParts(part.parent);
    builder.part(part, part.parent);
  }

  /** Adds items of the other framework that a project names and that have no link. */
  function addNamed(projects: GraphProject[]): void {
    for (const { id } of projects.flatMap((project) => project.items)) {
      const named = catalogue.item.get(id);
      if (!named || isWithin(named, item) || named.framework.id !== other) continue;
      builder.item(named, gives ? beyond(named) : 0);
      if (gives) addWholes(builder, named, beyond);
    }
  }

  function addLane(name: string, title: string, projects: GraphProject[], all: GraphProjects | null): void {
    if (!all || projects.length === 0) return;
    const left = all.totalCount - projects.length;
    const more = left > 0 ? { text: words.say("graph.more", { n: left }), to: null } : null;
    builder.group({ id: `~${name}`, column: gives ? 1000 : -1, title, free: true, more });
    addProjects(builder, projects, { group: `~${name}`, focus: item });
  }
}

interface Ends {
  from: Entry;
  to: Entry;
}

/** Whether an item supports more than supports it: counted in the other framework first, then in all; undefined when even. */
function direction(outgoing: Ends[], incoming: Ends[], other: string): boolean | undefined {
  const balance = (framework?: string) =>
    outgoing.filter(({ to }) => !framework || to.framework.id === framework).length -
    incoming.filter(({ from }) => !framework || from.framework.id === framework).length;
  const sum = balance(other) || balance();
  return sum === 0 ? undefined : sum > 0;
}
