/** The fields of the root: what can be asked at all. */
import type { FacetField, Language, Level, ProjectFilter, ProjectOrder } from "../../client/model/types.ts";
import { cell } from "../counts/cell.ts";
import type { CellQuestion } from "../counts/cell.ts";
import { facets } from "../counts/facets.ts";
import { figureSeries } from "../counts/figureSeries.ts";
import { itemsAt, knownEdition, knownFramework } from "../counts/known.ts";
import type { LinkFilter } from "../counts/links.ts";
import { linkKey, links } from "../counts/links.ts";
import { matrix } from "../counts/matrix.ts";
import type { MatrixQuestion } from "../counts/matrix.ts";
import { stateIn } from "../counts/pairLinks.ts";
import { search } from "../counts/search.ts";
import type { SearchHit as Hit } from "../counts/search.ts";
import type { Page } from "./connection.ts";
import { checkFirst, connection } from "./connection.ts";
import type { Fields } from "./fields.ts";
import { node } from "./node.ts";
import { project } from "./project.ts";
import { projectConnection } from "./projects.ts";
import { scopeOf } from "./scopeOf.ts";

interface ById {
  id: string;
}
interface InEdition {
  edition?: string | null;
}

export const Query: Fields<unknown> = {
  node: (_, { id }: ById, context) => node(id, context),
  nodes: (_, { ids }: { ids: string[] }, context) => ids.map((id) => node(id, context)),
  dataset: (_, __, { memory }) => memory.dataset,
  frameworks: (_, __, { memory }) => memory.frameworks,
  framework: (_, { id }: ById, { memory }) => memory.framework.get(id),
  mappings: (_, __, { memory }) => memory.mappings,
  item: (_, { id }: ById, { memory }) => memory.item.get(id),
  items: (_, { framework, level }: { framework: string; level: Level }, { memory }) =>
    itemsAt(knownFramework(memory, framework), level),
  matrix: (_, question: MatrixQuestion, context) => matrix(context.memory, question, scopeOf(context, question.filter)),
  cell: (_, question: CellQuestion, context) => cell(context.memory, question, scopeOf(context, question.filter)),
  link: (_, { id, edition }: ById & InEdition, { memory }) => {
    const link = memory.link.get(id);
    const state = link && stateIn(link, knownEdition(memory, edition));
    return state && { link, state };
  },
  links: (_, { filter, edition, ...page }: Page & InEdition & { filter?: LinkFilter | null }, { memory }) =>
    connection(links(memory, filter, knownEdition(memory, edition)), page, linkKey, (entries) => entries),
  project: (_, { id }: ById, context) => project(id, context),
  projects: (_, { filter, order, ...page }: Page & { filter?: ProjectFilter | null; order: ProjectOrder }, context) =>
    projectConnection(context, filter, order, page),
  facets: (_, { filter, fields }: { filter?: ProjectFilter | null; fields?: FacetField[] | null }, context) =>
    facets(context.memory, filter, fields ?? undefined, scopeOf(context, filter)),
  search: (_, args: { text: string; language: Language; first?: number | null }, { memory, deadline }) =>
    search(memory, args.text, args.language, checkFirst(args.first ?? 10), deadline),
  editions: (_, __, { memory }) => memory.editions,
  hlpfYears: (_, __, { memory }) => memory.hlpfYears,
  agencies: (_, __, { memory }) => [...memory.agency.values()],
  countries: (_, __, { memory }) => memory.countries,
  regions: (_, __, { memory }) => memory.regions,
  sources: (_, __, { memory }) => [...memory.source.values()],
  sessions: (_, __, { memory }) => [...memory.session.values()],
  decisions: (_, __, { memory }) => [...memory.decision.values()],
  figures: (_, { framework }: { framework: string }, { memory }) =>
    knownFramework(memory, framework).items.flatMap((item) => figureSeries(item.figures, item.aims)),
};

export const SearchHit: Fields<Hit> = {
  node: ({ found }, _, { memory, projects }) =>
    "item" in found ? found.item : projects.load(memory.projects.ids[found.project]!),
};
