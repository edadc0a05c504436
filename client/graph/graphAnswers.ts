/** What the graph asks the server, for each kind of thing it can be of. */
import { operation } from "../model/answers.ts";
import type { Claim, LinkStatus, ProjectFilter, Standing } from "../model/types.ts";

export interface GraphLink {
  id: string;
  from: { id: string };
  to: { id: string };
  status: LinkStatus;
  standing: Standing;
  /** Null where no reason was read. */
  rationale: string | null;
}
export interface GraphProject {
  id: string;
  title: string;
  year: number | null;
  country: { id: string; name: string } | null;
  items: { id: string }[];
}
/** The first of a list of projects, newest first. */
export interface GraphProjects {
  totalCount: number;
  nodes: GraphProject[];
}

/** Projects drawn at most under one heading. */
export const laneLength = 20;

const link = "id from { id } to { id } status standing rationale";
const project = "id title year country { id name(language: $language) } items { id }";
const projects = `totalCount nodes { ${project} }`;

export interface ItemGraphData {
  item: { links: GraphLink[] } | null;
  /** Projects that name the item and the other framework of the view; those that do not name the other. */
  both: GraphProjects | null;
  alone: GraphProjects | null;
}
export const itemGraphQuestion = operation<
  ItemGraphData,
  { item: string; edition?: string; both: ProjectFilter; alone: ProjectFilter; first: number; language: string }
>(
  "itemGraph",
  `query itemGraph($item: ID!, $edition: ID, $both: ProjectFilter, $alone: ProjectFilter, $first: Int, $language: Language) {
    item(id: $item) { links(edition: $edition) { ${link} } }
    both: projects(filter: $both, first: $first) { ${projects} }
    alone: projects(filter: $alone, first: $first) { ${projects} }
  }`,
);

export interface CellGraphData {
  cell: { links: GraphLink[] } | null;
  /** Projects that name both items; those that name one of them and the other's framework. */
  both: GraphProjects | null;
  ofRow: GraphProjects | null;
  ofColumn: GraphProjects | null;
}
export const cellGraphQuestion = operation<
  CellGraphData,
  {
    row: string;
    column: string;
    edition?: string;
    both: ProjectFilter;
    ofRow: ProjectFilter;
    ofColumn: ProjectFilter;
    first: number;
    language: string;
  }
>(
  "cellGraph",
  `query cellGraph($row: ID!, $column: ID!, $edition: ID, $both: ProjectFilter, $ofRow: ProjectFilter, $ofColumn: ProjectFilter, $first: Int, $language: Language) {
    cell(row: $row, column: $column, edition: $edition) { links { ${link} } }
    both: projects(filter: $both, first: $first) { ${projects} }
    ofRow: projects(filter: $ofRow, first: $first) { ${projects} }
    ofColumn: projects(filter: $ofColumn, first: $first) { ${projects} }
  }`,
);

export interface ProjectGraphData {
  /** Null where the id is not a project's. */
  project: (Omit<GraphProject, "items"> & { items: { id: string; links: GraphLink[] }[] }) | null;
}
export const projectGraphQuestion = operation<
  ProjectGraphData,
  { project: string; edition?: string; language: string }
>(
  "projectGraph",
  `query projectGraph($project: ID!, $edition: ID, $language: Language) {
    project(id: $project) {
      id title year country { id name(language: $language) }
      items { id links(edition: $edition) { ${link} } }
    }
  }`,
);

export interface FrameworkGraphData {
  matrix: {
    packed: {
      rowIds: string[];
      columnIds: string[];
      claims: Claim[];
      standings: Standing[];
      claim: number[];
      standing: (number | null)[];
    };
  } | null;
}
export const frameworkGraphQuestion = operation<
  FrameworkGraphData,
  { rows: string; columns: string; edition?: string }
>(
  "frameworkGraph",
  `query frameworkGraph($rows: ID!, $columns: ID!, $edition: ID) {
    matrix(rows: $rows, columns: $columns, rowLevel: TOP, columnLevel: TOP, edition: $edition) {
      packed { rowIds columnIds claims standings claim standing }
    }
  }`,
);
