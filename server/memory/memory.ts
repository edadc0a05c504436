/** The immutable memory of one dataset version: all that is small, and what projects are counted and searched by. */
import type { Coverage, LinkStatus, Standing } from "../../client/model/types.ts";
import type { QuestionRow } from "../store/questions.ts";
import type { Agency, Facilitation } from "./agencies.ts";
import type { Decision } from "./decisions.ts";
import type { Aim, Figure } from "./figures.ts";
import type { HlpfReview, HlpfYear } from "./hlpfYears.ts";
import type { ProjectTable } from "./projectTable.ts";
import type { Session } from "./sessions.ts";

/** Objects that point at each other, built once and never changed. */
export interface Memory {
  dataset: QuestionRow<"dataset">;
  source: ReadonlyMap<string, Source>;
  /** In the order in which they were adopted, so that the framework that others build on comes first. */
  frameworks: Framework[];
  framework: ReadonlyMap<string, Framework>;
  mappings: Mapping[];
  mapping: ReadonlyMap<string, Mapping>;
  editions: Edition[];
  edition: ReadonlyMap<string, Edition>;
  /** The latest edition, by position, that is the `since` of a mapping or a link. */
  defaultEdition: Edition;
  /** By index: frameworks in their order, each in depth-first order. */
  items: Item[];
  item: ReadonlyMap<string, Item>;
  /** Every link by id, whatever its edition. */
  link: ReadonlyMap<string, Link>;
  /** By the order of `from`, then `to`, then id. */
  links: Link[];
  agency: ReadonlyMap<string, Agency>;
  /** By year. */
  hlpfYears: HlpfYear[];
  session: ReadonlyMap<string, Session>;
  decision: ReadonlyMap<string, Decision>;
  regions: Region[];
  countries: Country[];
  country: ReadonlyMap<string, Country>;
  projects: ProjectTable;
}

/** The page or document behind a fact. */
export type Source = QuestionRow<"sources">;
export interface Title {
  text: string;
  lang: string;
  status: string;
  source: Source;
}
export interface Framework {
  id: string;
  short: string;
  /** What others write before a code. */
  aliases: string[];
  title: string;
  authority: string;
  edition: string;
  adopted: string;
  url: string | null;
  titles: ReadonlyMap<string, Title>;
  /** All items in depth-first order: index = rank. */
  items: Item[];
  top: Item[];
  leaves: Item[];
}
export interface Item {
  /** Place among all items of the dataset, frameworks in their order: the index of every typed array over items. */
  index: number;
  id: string;
  framework: Framework;
  kind: string;
  code: string;
  parent: Item | null;
  children: Item[];
  /** Descendants follow their item in depth-first order: index + 1 … lastIndex (= index where there are none). */
  lastIndex: number;
  position: number;
  rank: number;
  title: string;
  titleStatus: string;
  titles: ReadonlyMap<string, Title>;
  iri: string | null;
  color: string | null;
  /** The id of the item that is its roadmap. */
  roadmapItem: string | null;
  source: Source;
  // What is said of this very item, not of those below it.
  /** At either end, in any edition. */
  links: Link[];
  facilitators: Facilitation[];
  hlpfReviews: HlpfReview[];
  sessions: Session[];
  /** Of pairs in which it is the row, latest first. */
  decisions: Decision[];
  figures: Figure[];
  aims: Aim[];
}
export interface Mapping {
  id: string;
  from: Framework;
  to: Framework;
  title: string;
  authority: string;
  method: string;
  standing: Standing;
  coverage: Coverage;
  since: Edition;
  source: Source;
  note: string | null;
}
export interface Link {
  id: string;
  mapping: Mapping;
  from: Item;
  to: Item;
  kind: string;
  /** In order of `since`. */
  states: LinkState[];
}
export interface LinkState {
  status: LinkStatus;
  rationale: string | null;
  source: Source;
  since: Edition;
  /** Exclusive. */
  until: Edition | null;
  note: string | null;
  /** The mapping's, but OWN for a proposed link. */
  standing: Standing;
}
export interface Edition {
  id: string;
  position: number;
  title: string;
  event: string;
  date: string;
  source: Source;
  hasText: boolean;
}
export interface Region {
  id: string;
  name: string;
}
export interface Country {
  index: number;
  id: string;
  name: string;
  region: Region;
  developmentGroup: string | null;
}
