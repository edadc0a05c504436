/** Each question of `cypher/`: its parameters and the plain rows it answers, the same from either store. */

/** Texts are never empty: what is not known is null. Rows come in the order that the file says, lists in them in none. */
export interface Questions {
  dataset: { params: None; row: DatasetRow };
  frameworks: { params: None; row: FrameworkRow };
  mappings: { params: None; row: MappingRow };
  editions: { params: None; row: EditionRow };
  regions: { params: None; row: { id: string; name: string } };
  countries: { params: None; row: CountryRow };
  agencies: { params: None; row: { id: string; name: string; acronym: string } };
  hlpfYears: { params: None; row: HlpfYearRow };
  /** All items by framework and rank, each with its titles and the links that start at it. */
  itemGraph: { params: None; row: ItemGraphRow };
  /** Projects by id, `first` of them after the id `after` ("" for the first page). */
  projectColumns: { params: { after: string; first: number }; row: ProjectColumnRow };
  sources: { params: Ids; row: SourceRow };
  /** How many sources there are, in one row. */
  sourceCount: { params: None; row: { sources: number } };
  /** What stands on projects themselves, for a page of them. */
  projects: { params: Ids; row: ProjectRow };
  /** Sessions that address one of these items. */
  itemSessions: { params: Ids; row: { item: string; session: string } };
  sessions: { params: Ids; row: SessionRow };
  /** Facilitations of these items. */
  facilitators: { params: Ids; row: FacilitatorRow };
  /** Facilitations by these agencies. */
  agencyItems: { params: Ids; row: FacilitatorRow };
  /** Reviews of these items by a High-level Political Forum. */
  hlpfReviews: { params: Ids; row: HlpfReviewRow };
  /** All reviews of these years. */
  hlpfYearReviews: { params: { years: number[] }; row: HlpfReviewRow };
  figures: { params: Ids; row: FigureRow };
  aims: { params: Ids; row: AimRow };
  /** Decisions on any of these pairs, each row a pair. */
  decisions: { params: { pairs: { row: string; column: string }[] }; row: DecisionRow };
  /** Decisions by ids. */
  decisionsById: { params: Ids; row: DecisionRow };
  /**
   * The independent count: per pair of a row item and a column item that has a link or a project, links valid at the
   * edition's position and distinct projects that address both directly (an item or a descendant).
   */
  matrix: { params: { rows: string; columns: string; position: number }; row: MatrixRow };
}

export type QuestionName = keyof Questions;
export type Run = <N extends QuestionName>(name: N, params: Questions[N]["params"]) => Promise<Questions[N]["row"][]>;

type None = Record<string, never>;
interface Ids {
  ids: string[];
}

export interface DatasetRow {
  version: string;
  origin: string;
  loadedAt: string;
  notice: string;
  created: string;
}
export interface FrameworkRow {
  id: string;
  short: string;
  title: string;
  authority: string;
  edition: string;
  adopted: string;
  url: string | null;
  /** Titles of the framework itself in other languages, where titles.csv names it. */
  titles: TitleRow[];
}
export interface TitleRow {
  lang: string;
  text: string;
  status: string;
  source: string;
}
export interface MappingRow {
  id: string;
  from: string;
  to: string;
  title: string;
  authority: string;
  method: string;
  standing: string;
  coverage: string;
  since: string;
  source: string;
  note: string | null;
}
export interface EditionRow {
  id: string;
  position: number;
  title: string;
  event: string;
  date: string;
  source: string;
}
export interface CountryRow {
  id: string;
  name: string;
  region: string;
  developmentGroup: string | null;
  source: string;
  status: string;
}
export interface HlpfYearRow {
  year: number;
  theme: string | null;
  status: string;
  source: string;
}
export interface ItemGraphRow {
  id: string;
  framework: string;
  kind: string;
  code: string;
  parent: string | null;
  position: number;
  rank: number;
  title: string;
  titleStatus: string;
  iri: string | null;
  color: string | null;
  source: string;
  titles: TitleRow[];
  links: LinkRow[];
}
/** One state of a link. */
export interface LinkRow {
  id: string;
  mapping: string;
  to: string;
  kind: string;
  status: string;
  rationale: string | null;
  source: string;
  since: string;
  until: string | null;
  note: string | null;
}
export interface ProjectColumnRow {
  id: string;
  title: string;
  organisation: string | null;
  stakeholderType: string | null;
  country: string | null;
  year: number | null;
  prize: string | null;
  summary: string | null;
  items: string[];
}
export interface SourceRow {
  id: string;
  title: string;
  publisher: string;
  year: number | null;
  url: string | null;
  kind: string;
  note: string | null;
}
/** What stands on the project itself; its country and items are in memory. */
export interface ProjectRow {
  id: string;
  title: string;
  organisation: string | null;
  stakeholderType: string | null;
  year: number | null;
  prize: string | null;
  summary: string | null;
  url: string | null;
  source: string;
  /** The item it was entered for. */
  primary: string | null;
  /** Names of fields that the source does not state. */
  inferred: string[];
  note: string | null;
}
export interface SessionRow {
  id: string;
  year: number;
  event: string;
  title: string;
  organiser: string | null;
  items: string[];
  source: string;
  note: string | null;
}
export interface FacilitatorRow {
  item: string;
  agency: string;
  role: string;
  status: string;
  source: string;
}
export interface HlpfReviewRow {
  year: number;
  item: string;
  status: string;
  source: string;
}
export interface FigureRow {
  item: string;
  indicator: string;
  unit: string;
  group: string;
  year: number;
  /** Decimal digits as in the data: floats differ between stores, so they travel as text. */
  value: string;
  reportYear: number;
  status: string;
  source: string;
}
export interface AimRow {
  item: string;
  indicator: string;
  unit: string;
  direction: string;
  aim: string | null;
  aimYear: number | null;
  status: string;
  source: string;
  baselineYear: number | null;
  baselineValue: string | null;
  baselineStatus: string | null;
  baselineSource: string | null;
}
export interface DecisionRow {
  id: string;
  row: string;
  column: string;
  agency: string;
  decision: string;
  date: string;
  source: string;
  note: string | null;
}
export interface MatrixRow {
  row: string;
  column: string;
  links: number;
  projects: number;
}
