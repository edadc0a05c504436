/** Generated from the documents beside it by `npm run generate`; not to be edited. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends " $fragmentName" | "__typename" ? T[P] : never };
import { operation } from "./question.ts";
/** Which items of a framework; it follows from `parent` alone. */
export type Level =
  /** Items without a parent: 11 Action Lines, 17 goals. */
  | "TOP"
  /** Items without children: 18 Action Lines (C7 in its eight parts), 169 targets. */
  | "LEAF"
  /** All items, a parent before its children. */
  | "ALL";

/** The six languages of the United Nations. */
export type Language =
  /** Arabic */
  | "AR"
  /** Chinese */
  | "ZH"
  /** English */
  | "EN"
  /** French */
  | "FR"
  /** Russian */
  | "RU"
  /** Spanish */
  | "ES";

/** How sure a link is. */
export type LinkStatus =
  /** Read in at least one source, named beside it. */
  | "CONFIRMED"
  /** Remembered; no source was read. */
  | "PROVISIONAL"
  /** Suggested by this project. */
  | "PROPOSED";

/** What the mappings say of a pair: the strongest status of its links, or why there is none. */
export type Claim =
  /** At least one link is confirmed. */
  | "CONFIRMED"
  /** Links from memory only, or with suggestions. */
  | "PROVISIONAL"
  /** Links that this project suggests, and no others. */
  | "PROPOSED"
  /** No link, in a mapping that looked at every pair. */
  | "NONE"
  /** No link, and no mapping that looked at every pair. */
  | "NOT_EXAMINED";

/** By whom a link was made. */
export type Standing =
  /** By the bodies with the mandate, though read second-hand or in part remembered. */
  | "OFFICIAL"
  /** By this project; a proposed link always is. */
  | "OWN";

/** What a blank in a mapping means. */
export type Coverage =
  /** Every pair was looked at: a blank means no link. */
  | "COMPLETE"
  /** Not every pair was looked at: a blank means nothing. */
  | "PARTIAL";

/** Claim and evidence read together, by the rule, on all projects of the dataset and never under a filter. */
export type Verdict =
  /** Listed by a confirmed, official link, and named together by enough projects. */
  | "SUPPORTED"
  /** Listed; projects would be expected, and fewer than enough name the pair. */
  | "AWAITING"
  /** Listed, and nothing can be told; see the reason. */
  | "UNDECIDED"
  /** Not listed, yet named together by enough projects of enough organisations, more than chance would bring: for review. */
  | "CANDIDATE"
  /** Not listed, and not enough projects to ask why. */
  | "EMPTY";

/** Why nothing can be told. */
export type UndecidedReason =
  /** Too few projects name the items: fewer than `EvidenceRule.minExpected` would be expected to name both, and fewer than enough do. */
  | "TOO_FEW"
  /** No project of the dataset names both frameworks. */
  | "NOT_COLLECTED"
  /** Projects name only the item above, which is counted there. */
  | "INHERITED_ONLY"
  /** The link is remembered or suggested, not both confirmed and official. */
  | "UNCONFIRMED";

/** A field of projects that can be counted. */
export type FacetField =
  /** The country, as ISO 3166-1 alpha-3 code. */
  | "COUNTRY"
  /** The ITU region of the country. */
  | "REGION"
  /** The development group of the country: LDC, developing, developed. */
  | "DEVELOPMENT_GROUP"
  /** Government, private sector, civil society and so on; often guessed from a name, see `Project.inferred`. */
  | "STAKEHOLDER_TYPE"
  /** The level reached in the WSIS Prizes. */
  | "PRIZE"
  /** The contest year, or the start or report year. */
  | "YEAR"
  /** The item, addressed directly. */
  | "ITEM";

/** Why a project that addresses an end of a pair is no evidence for it. */
export type NotCountedReason =
  /** It names no item of the other framework. */
  | "NO_ITEM_OF_OTHER_FRAMEWORK"
  /** It names items of the other framework, but neither this one nor one above or below it. */
  | "OTHER_ITEM_OF_FRAMEWORK"
  /** It addresses both ends, at least one only because it names the item above. */
  | "ONLY_BY_INHERITANCE";

/** Which projects. The entries of a list are alternatives, but for `items` and `frameworks`, which all must hold, and of `notFrameworks`, of which none may; fields apply together. */
export interface ProjectFilter {
  /** Addresses every one of these items directly: names it or one below it. */
  items?: Array<string> | null | undefined;
  /** Names an item of every one of these frameworks. */
  frameworks?: Array<string> | null | undefined;
  /** Names no item of any of these frameworks. */
  notFrameworks?: Array<string> | null | undefined;
  /** Takes place in one of these, as ISO 3166-1 alpha-3. */
  countries?: Array<string> | null | undefined;
  /** Takes place in one of these ITU regions: AFR, AMS, ARB, ASP, CIS, EUR. */
  regions?: Array<string> | null | undefined;
  /** Takes place in a country of one of these groups. */
  developmentGroups?: Array<string> | null | undefined;
  /** Entered by one of these kinds of organisation. */
  stakeholderTypes?: Array<string> | null | undefined;
  /** Reached one of these levels: winner, champion, nominee. */
  prizes?: Array<string> | null | undefined;
  /** This year or later; unknown years do not match. Not later than yearTo. */
  yearFrom?: number | null | undefined;
  /** This year or earlier; unknown years do not match. */
  yearTo?: number | null | undefined;
  /** Each of its words occurs in title, organisation or summary; case and accents do not matter. At most 200 characters. */
  text?: string | null | undefined;
}

/** What became of an aim. */
export type Outcome =
  /** The confirmed figure of the aim's year reaches it. */
  | "REACHED"
  /** The confirmed figure of the aim's year does not reach it. */
  | "NOT_REACHED"
  /** There is no confirmed figure for the aim's year in the series of the baseline. */
  | "NO_CONFIRMED_FIGURE"
  /** No number to reach was set. */
  | "NO_NUMBER_SET";

export type CatalogueVariables = Exact<{
  language?: Language | null | undefined;
}>;

export interface CatalogueData {
  dataset: {
    version: string;
    origin: string;
    loadedAt: string;
    notice: string;
    created: string;
    counts: { frameworks: number; items: number; links: number; projects: number; projectsWithBoth: number };
    rule: RuleFacts;
  };
  frameworks: Array<{
    id: string;
    title: string;
    short: string;
    items: Array<{
      id: string;
      code: string;
      title: string;
      color: string | null;
      hasRoadmap: boolean;
      parent: { id: string } | null;
    }>;
  }>;
  editions: Array<{ id: string; title: string; position: number; hasText: boolean }>;
  facets: Array<FacetCounts> | null;
}

export type RuleFacts = {
  minProjects: number;
  minCountries: number;
  minOrganisations: number;
  minExpected: number;
  maxChance: number;
};

export type FacetCounts = {
  field: FacetField;
  unknown: number;
  values: Array<{ id: string; label: string; projects: number }>;
};

export type CellVariables = Exact<{
  row: string;
  column: string;
  filter?: ProjectFilter | null | undefined;
  edition?: string | null | undefined;
}>;

export interface CellData {
  cell: PairFacts | null;
}

export type PairFacts = {
  claim: Claim;
  standing: Standing | null;
  direct: number;
  verdict: Verdict;
  reason: UndecidedReason | null;
  beyondChance: boolean | null;
  selected: number;
  row: RoleFacts;
  column: RoleFacts;
  links: Array<LinkFacts>;
  evidence: EvidenceFacts;
  notCounted: Array<{ reason: NotCountedReason; item: { id: string } | null; projects: { totalCount: number } }>;
  decisions: Array<{
    id: string;
    decision: string;
    date: string;
    note: string | null;
    agency: { id: string; name: string };
    source: SourceFacts;
  }>;
};

export type EvidenceFacts = {
  projects: number;
  inherited: number;
  rowProjects: number;
  columnProjects: number;
  base: number;
  countries: number;
  organisations: number;
  firstYear: number | null;
  lastYear: number | null;
  winners: number;
  champions: number;
  nominees: number;
  expected: number | null;
  chance: number | null;
};

export type FilterCountsVariables = Exact<{
  filter: ProjectFilter;
  filterBoth: ProjectFilter;
  both: ProjectFilter;
}>;

export interface FilterCountsData {
  facets: Array<FacetCounts> | null;
  selected: { totalCount: number } | null;
  selectedBoth: { totalCount: number } | null;
  both: { totalCount: number } | null;
}

export type ItemGraphVariables = Exact<{
  item: string;
  edition?: string | null | undefined;
  both?: ProjectFilter | null | undefined;
  alone?: ProjectFilter | null | undefined;
  first?: number | null | undefined;
  language?: Language | null | undefined;
}>;

export interface ItemGraphData {
  item: { links: Array<GraphLink> } | null;
  both: GraphProjects | null;
  alone: GraphProjects | null;
}

export type CellGraphVariables = Exact<{
  row: string;
  column: string;
  edition?: string | null | undefined;
  both?: ProjectFilter | null | undefined;
  ofRow?: ProjectFilter | null | undefined;
  ofColumn?: ProjectFilter | null | undefined;
  first?: number | null | undefined;
  language?: Language | null | undefined;
}>;

export interface CellGraphData {
  cell: { links: Array<GraphLink> } | null;
  both: GraphProjects | null;
  ofRow: GraphProjects | null;
  ofColumn: GraphProjects | null;
}

export type ProjectGraphVariables = Exact<{
  project: string;
  edition?: string | null | undefined;
  language?: Language | null | undefined;
}>;

export interface ProjectGraphData {
  project: ({ items: Array<{ id: string; links: Array<GraphLink> }> } & ProjectLabel) | null;
}

export type FrameworkGraphVariables = Exact<{
  rows: string;
  columns: string;
  edition?: string | null | undefined;
}>;

export interface FrameworkGraphData {
  matrix: {
    packed: {
      rowIds: Array<string>;
      columnIds: Array<string>;
      claims: Array<Claim>;
      standings: Array<Standing>;
      claim: Array<number>;
      standing: Array<number | null>;
    };
  } | null;
}

export type GraphLink = {
  id: string;
  status: LinkStatus;
  standing: Standing;
  rationale: string | null;
  from: { id: string };
  to: { id: string };
};

export type GraphProject = { items: Array<{ id: string }> } & ProjectLabel;

export type ProjectLabel = {
  id: string;
  title: string;
  year: number | null;
  country: { id: string; name: string } | null;
};

export type GraphProjects = { totalCount: number; nodes: Array<GraphProject> };

export type ItemVariables = Exact<{
  id: string;
  edition?: string | null | undefined;
}>;

export interface ItemData {
  item: ItemFacts | null;
}

export type ItemFacts = {
  kind: string;
  titleStatus: string;
  iri: string | null;
  source: SourceFacts;
  links: Array<LinkFacts>;
  figures: Array<SeriesFacts>;
  sessions: Array<{ id: string; year: number; event: string; title: string; source: SourceFacts }>;
} & RoleFacts;

export type RoleFacts = { parent: ItemRoles | null } & ItemRoles;

export type ItemRoles = {
  id: string;
  facilitators: Array<{
    role: string;
    status: string;
    agency: { id: string; name: string; acronym: string };
    source: SourceFacts;
  }>;
  hlpf: Array<{ year: number; theme: string | null; status: string; source: SourceFacts }>;
};

export type SeriesFacts = {
  indicator: string;
  unit: string;
  group: string | null;
  aim: number | null;
  aimYear: number | null;
  direction: string | null;
  aimStatus: string | null;
  outcome: Outcome | null;
  aimSource: SourceFacts | null;
  baseline: FigureFacts | null;
  figures: Array<FigureFacts>;
};

export type FigureFacts = {
  year: number;
  value: number;
  reportYear: number | null;
  status: string;
  source: SourceFacts;
};

export type ItemLinksVariables = Exact<{
  id: string;
  to?: string | null | undefined;
  edition?: string | null | undefined;
}>;

export interface ItemLinksData {
  item: { links: Array<LinkFacts> } | null;
}

export type LinkVariables = Exact<{
  id: string;
  edition?: string | null | undefined;
}>;

export interface LinkData {
  link: LinkDetails | null;
}

export type LinkFacts = {
  id: string;
  status: LinkStatus;
  standing: Standing;
  rationale: string | null;
  note: string | null;
  mapping: { id: string };
  from: { id: string };
  to: { id: string };
  source: SourceFacts;
};

export type LinkDetails = {
  since: { id: string; title: string };
  until: { id: string; title: string } | null;
  mapping: {
    title: string;
    authority: string;
    method: string;
    standing: Standing;
    coverage: Coverage;
    note: string | null;
    source: SourceFacts;
  };
  states: Array<{
    status: LinkStatus;
    rationale: string | null;
    since: { title: string };
    until: { title: string } | null;
    source: SourceFacts;
  }>;
} & LinkFacts;

export type SourceFacts = {
  id: string;
  title: string;
  publisher: string;
  year: number | null;
  url: string | null;
  kind: string;
  note: string | null;
};

export type MatrixVariables = Exact<{
  rows: string;
  columns: string;
  rowLevel?: Level | null | undefined;
  columnLevel?: Level | null | undefined;
  filter?: ProjectFilter | null | undefined;
  edition?: string | null | undefined;
}>;

export interface MatrixData {
  matrix: MatrixFacts | null;
}

export type MatrixFacts = {
  selected: number;
  base: number;
  edition: { id: string; title: string };
  rule: RuleFacts;
  packed: PackedCells;
};

export type PackedCells = {
  rowIds: Array<string>;
  columnIds: Array<string>;
  claims: Array<Claim>;
  standings: Array<Standing>;
  verdicts: Array<Verdict>;
  reasons: Array<UndecidedReason>;
  claim: Array<number>;
  standing: Array<number | null>;
  verdict: Array<number>;
  reason: Array<number | null>;
  links: Array<number>;
  direct: Array<number>;
  projects: Array<number>;
  inherited: Array<number>;
  selected: Array<number>;
  countries: Array<number>;
  organisations: Array<number>;
  rowProjects: Array<number>;
  columnProjects: Array<number>;
  base: number;
};

export type NodeVariables = Exact<{
  id: string;
  language?: Language | null | undefined;
}>;

export interface NodeData {
  node:
    | { __typename: "Framework" }
    | { __typename: "Mapping" }
    | { __typename: "Item" }
    | { __typename: "Link" }
    | { __typename: "Cell" }
    | ({ __typename: "Project" } & ProjectFacts)
    | ({ __typename: "Agency" } & AgencyFacts)
    | ({ __typename: "Session" } & SessionFacts)
    | { __typename: "Decision" }
    | { __typename: "Edition" }
    | ({ __typename: "Source" } & SourceFacts)
    | null;
}

export type AgencyFacts = {
  id: string;
  name: string;
  acronym: string;
  facilitates: Array<{ role: string; status: string; item: { id: string }; source: SourceFacts }>;
};

export type SessionFacts = {
  id: string;
  event: string;
  title: string;
  organiser: string | null;
  note: string | null;
  held: number;
  items: Array<{ id: string }>;
  source: SourceFacts;
};

export type ProjectsVariables = Exact<{
  filter?: ProjectFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  language?: Language | null | undefined;
}>;

export interface ProjectsData {
  projects: ProjectPage | null;
}

export type UncountedProjectsVariables = Exact<{
  row: string;
  column: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  language?: Language | null | undefined;
}>;

export interface UncountedProjectsData {
  cell: { notCounted: Array<{ reason: NotCountedReason; item: { id: string } | null; projects: ProjectPage }> } | null;
}

export type FrameworkCountsVariables = Exact<{
  both?: ProjectFilter | null | undefined;
  rowOnly?: ProjectFilter | null | undefined;
  columnOnly?: ProjectFilter | null | undefined;
  neither?: ProjectFilter | null | undefined;
}>;

export interface FrameworkCountsData {
  both: { totalCount: number } | null;
  rowOnly: { totalCount: number } | null;
  columnOnly: { totalCount: number } | null;
  neither: { totalCount: number } | null;
}

export type ProjectPage = {
  totalCount: number;
  nodes: Array<ProjectFacts>;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

export type ProjectFacts = {
  id: string;
  title: string;
  organisation: string | null;
  stakeholderType: string | null;
  year: number | null;
  prize: string | null;
  summary: string | null;
  url: string | null;
  inferred: Array<string>;
  note: string | null;
  country: { id: string; name: string; developmentGroup: string | null; region: { id: string; name: string } } | null;
  items: Array<{ id: string }>;
  primary: { id: string } | null;
  source: SourceFacts;
};

export type SearchVariables = Exact<{
  text: string;
  language?: Language | null | undefined;
  first?: number | null | undefined;
}>;

export interface SearchData {
  search: Array<Hit>;
}

export type Hit = {
  kind: string;
  label: string;
  matched: string;
  node:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { organisation: string | null; year: number | null; id: string; country: { name: string } | null }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string };
};

export const catalogueQuestion = operation<CatalogueData, CatalogueVariables>(
  "catalogue",
  "query catalogue($language:Language){dataset{version origin loadedAt notice created counts{frameworks items links projects projectsWithBoth}rule{...RuleFacts}}frameworks{id title(language:$language)short(language:$language)items(level:ALL){id code title(language:$language)color hasRoadmap parent{id}}}editions{id title position hasText}facets(fields:[REGION COUNTRY DEVELOPMENT_GROUP STAKEHOLDER_TYPE PRIZE YEAR]){...FacetCounts}}fragment RuleFacts on EvidenceRule{minProjects minCountries minOrganisations minExpected maxChance}fragment FacetCounts on Facet{field values{id label projects}unknown}",
);

export const cellQuestion = operation<CellData, CellVariables>(
  "cell",
  "query cell($row:ID!$column:ID!$filter:ProjectFilter$edition:ID){cell(row:$row column:$column filter:$filter edition:$edition){...PairFacts}}fragment PairFacts on Cell{row{...RoleFacts}column{...RoleFacts}claim standing direct links{...LinkFacts}verdict reason beyondChance selected evidence{...EvidenceFacts}notCounted{reason item{id}projects(first:0){totalCount}}decisions{id decision date agency{id name}source{...SourceFacts}note}}fragment RoleFacts on Item{...ItemRoles parent{...ItemRoles}}fragment ItemRoles on Item{id facilitators{agency{id name acronym}role status source{...SourceFacts}}hlpf{year theme status source{...SourceFacts}}}fragment SourceFacts on Source{id title publisher year url kind note}fragment LinkFacts on Link{id mapping{id}from{id}to{id}status standing rationale note source{...SourceFacts}}fragment EvidenceFacts on Evidence{projects inherited rowProjects columnProjects base countries organisations firstYear lastYear winners champions nominees expected chance}",
);

export const filterCountsQuestion = operation<FilterCountsData, FilterCountsVariables>(
  "filterCounts",
  "query filterCounts($filter:ProjectFilter!$filterBoth:ProjectFilter!$both:ProjectFilter!){facets(filter:$filter fields:[REGION COUNTRY DEVELOPMENT_GROUP STAKEHOLDER_TYPE PRIZE YEAR]){...FacetCounts}selected:projects(filter:$filter first:0){totalCount}selectedBoth:projects(filter:$filterBoth first:0){totalCount}both:projects(filter:$both first:0){totalCount}}fragment FacetCounts on Facet{field values{id label projects}unknown}",
);

export const itemGraphQuestion = operation<ItemGraphData, ItemGraphVariables>(
  "itemGraph",
  "query itemGraph($item:ID!$edition:ID$both:ProjectFilter$alone:ProjectFilter$first:Int$language:Language){item(id:$item){links(edition:$edition){...GraphLink}}both:projects(filter:$both first:$first){...GraphProjects}alone:projects(filter:$alone first:$first){...GraphProjects}}fragment GraphLink on Link{id from{id}to{id}status standing rationale}fragment GraphProjects on ProjectConnection{totalCount nodes{...GraphProject}}fragment GraphProject on Project{...ProjectLabel items{id}}fragment ProjectLabel on Project{id title year country{id name(language:$language)}}",
);

export const cellGraphQuestion = operation<CellGraphData, CellGraphVariables>(
  "cellGraph",
  "query cellGraph($row:ID!$column:ID!$edition:ID$both:ProjectFilter$ofRow:ProjectFilter$ofColumn:ProjectFilter$first:Int$language:Language){cell(row:$row column:$column edition:$edition){links{...GraphLink}}both:projects(filter:$both first:$first){...GraphProjects}ofRow:projects(filter:$ofRow first:$first){...GraphProjects}ofColumn:projects(filter:$ofColumn first:$first){...GraphProjects}}fragment GraphLink on Link{id from{id}to{id}status standing rationale}fragment GraphProjects on ProjectConnection{totalCount nodes{...GraphProject}}fragment GraphProject on Project{...ProjectLabel items{id}}fragment ProjectLabel on Project{id title year country{id name(language:$language)}}",
);

export const projectGraphQuestion = operation<ProjectGraphData, ProjectGraphVariables>(
  "projectGraph",
  "query projectGraph($project:ID!$edition:ID$language:Language){project(id:$project){...ProjectLabel items{id links(edition:$edition){...GraphLink}}}}fragment ProjectLabel on Project{id title year country{id name(language:$language)}}fragment GraphLink on Link{id from{id}to{id}status standing rationale}",
);

export const frameworkGraphQuestion = operation<FrameworkGraphData, FrameworkGraphVariables>(
  "frameworkGraph",
  "query frameworkGraph($rows:ID!$columns:ID!$edition:ID){matrix(rows:$rows columns:$columns rowLevel:TOP columnLevel:TOP edition:$edition){packed{rowIds columnIds claims standings claim standing}}}",
);

export const itemQuestion = operation<ItemData, ItemVariables>(
  "item",
  "query item($id:ID!$edition:ID){item(id:$id){...ItemFacts}}fragment ItemFacts on Item{kind titleStatus iri source{...SourceFacts}links(edition:$edition){...LinkFacts}...RoleFacts figures{...SeriesFacts}sessions{id year event title source{...SourceFacts}}}fragment SourceFacts on Source{id title publisher year url kind note}fragment LinkFacts on Link{id mapping{id}from{id}to{id}status standing rationale note source{...SourceFacts}}fragment RoleFacts on Item{...ItemRoles parent{...ItemRoles}}fragment ItemRoles on Item{id facilitators{agency{id name acronym}role status source{...SourceFacts}}hlpf{year theme status source{...SourceFacts}}}fragment SeriesFacts on FigureSeries{indicator unit group aim aimYear direction aimStatus aimSource{...SourceFacts}baseline{...FigureFacts}figures{...FigureFacts}outcome}fragment FigureFacts on Figure{year value reportYear status source{...SourceFacts}}",
);

export const itemLinksQuestion = operation<ItemLinksData, ItemLinksVariables>(
  "itemLinks",
  "query itemLinks($id:ID!$to:ID$edition:ID){item(id:$id){links(to:$to edition:$edition){...LinkFacts}}}fragment LinkFacts on Link{id mapping{id}from{id}to{id}status standing rationale note source{...SourceFacts}}fragment SourceFacts on Source{id title publisher year url kind note}",
);

export const linkQuestion = operation<LinkData, LinkVariables>(
  "link",
  "query link($id:ID!$edition:ID){link(id:$id edition:$edition){...LinkDetails}}fragment LinkDetails on Link{...LinkFacts since{id title}until{id title}mapping{title authority method standing coverage note source{...SourceFacts}}states:history{status rationale since{title}until{title}source{...SourceFacts}}}fragment LinkFacts on Link{id mapping{id}from{id}to{id}status standing rationale note source{...SourceFacts}}fragment SourceFacts on Source{id title publisher year url kind note}",
);

export const matrixQuestion = operation<MatrixData, MatrixVariables>(
  "matrix",
  "query matrix($rows:ID!$columns:ID!$rowLevel:Level$columnLevel:Level$filter:ProjectFilter$edition:ID){matrix(rows:$rows columns:$columns rowLevel:$rowLevel columnLevel:$columnLevel filter:$filter edition:$edition){...MatrixFacts}}fragment MatrixFacts on Matrix{selected base edition{id title}rule{...RuleFacts}packed{...PackedCells}}fragment RuleFacts on EvidenceRule{minProjects minCountries minOrganisations minExpected maxChance}fragment PackedCells on PackedMatrix{rowIds columnIds claims standings verdicts reasons claim standing verdict reason links direct projects inherited selected countries organisations rowProjects columnProjects base}",
);

export const nodeQuestion = operation<NodeData, NodeVariables>(
  "node",
  "query node($id:ID!$language:Language){node(id:$id){__typename ...on Project{...ProjectFacts}...on Agency{...AgencyFacts}...on Session{...SessionFacts}...on Source{...SourceFacts}}}fragment ProjectFacts on Project{id title organisation stakeholderType year prize summary url inferred note country{id name(language:$language)developmentGroup region{id name}}items{id}primary{id}source{...SourceFacts}}fragment SourceFacts on Source{id title publisher year url kind note}fragment AgencyFacts on Agency{id name acronym facilitates:items{item{id}role status source{...SourceFacts}}}fragment SessionFacts on Session{id held:year event title organiser items{id}source{...SourceFacts}note}",
);

export const projectsQuestion = operation<ProjectsData, ProjectsVariables>(
  "projects",
  "query projects($filter:ProjectFilter$first:Int$after:String$language:Language){projects(filter:$filter first:$first after:$after){...ProjectPage}}fragment ProjectPage on ProjectConnection{totalCount nodes{...ProjectFacts}pageInfo{hasNextPage endCursor}}fragment ProjectFacts on Project{id title organisation stakeholderType year prize summary url inferred note country{id name(language:$language)developmentGroup region{id name}}items{id}primary{id}source{...SourceFacts}}fragment SourceFacts on Source{id title publisher year url kind note}",
);

export const uncountedProjectsQuestion = operation<UncountedProjectsData, UncountedProjectsVariables>(
  "uncountedProjects",
  "query uncountedProjects($row:ID!$column:ID!$first:Int$after:String$language:Language){cell(row:$row column:$column){notCounted{reason item{id}projects(first:$first after:$after){...ProjectPage}}}}fragment ProjectPage on ProjectConnection{totalCount nodes{...ProjectFacts}pageInfo{hasNextPage endCursor}}fragment ProjectFacts on Project{id title organisation stakeholderType year prize summary url inferred note country{id name(language:$language)developmentGroup region{id name}}items{id}primary{id}source{...SourceFacts}}fragment SourceFacts on Source{id title publisher year url kind note}",
);

export const frameworkCountsQuestion = operation<FrameworkCountsData, FrameworkCountsVariables>(
  "frameworkCounts",
  "query frameworkCounts($both:ProjectFilter$rowOnly:ProjectFilter$columnOnly:ProjectFilter$neither:ProjectFilter){both:projects(filter:$both first:0){totalCount}rowOnly:projects(filter:$rowOnly first:0){totalCount}columnOnly:projects(filter:$columnOnly first:0){totalCount}neither:projects(filter:$neither first:0){totalCount}}",
);

export const searchQuestion = operation<SearchData, SearchVariables>(
  "search",
  "query search($text:String!$language:Language$first:Int){search(text:$text language:$language first:$first){...Hit}}fragment Hit on SearchHit{kind label matched node{id ...on Project{organisation year country{name(language:$language)}}}}",
);
