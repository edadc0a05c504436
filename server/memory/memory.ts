/** The immutable memory of one dataset version: what counting, searching and heads are read from. */
import type { Coverage, LinkStatus, Standing } from "../../client/model/types.ts";
import type { Row } from "../store/questions.ts";

/** Items, links and the short lists beside them, as objects that point at each other; built once, never changed. */
export interface Memory {
  dataset: Row<"dataset">;
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
  regions: Region[];
  countries: Country[];
  country: ReadonlyMap<string, Country>;
  projects: ProjectTable;
}

export interface Title {
  text: string;
  lang: string;
  status: string;
  source: string;
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
  source: string;
  /** Links that have this very item at either end, in any edition. */
  links: Link[];
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
  source: string;
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
  source: string;
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
  source: string;
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
/**
 * Projects sorted by id; a project is its place (0 … count - 1). A code column holds 0 for what is not known and n for
 * the n-th entry of its list.
 */
export interface ProjectTable {
  count: number;
  ids: string[];
  titles: string[];
  texts: ProjectTexts;
  /** Into Memory.countries. */
  country: Uint16Array;
  /** The year itself; 0: not known. */
  year: Uint16Array;
  stakeholderTypes: string[];
  stakeholderType: Uint8Array;
  /** Begins with the levels of the contract (`prizeLevels`), in their order. */
  prizes: string[];
  prize: Uint8Array;
  /** How many organisations are told apart by their folded names; the names themselves stay in the store. */
  organisations: number;
  organisation: Uint32Array;
  /** Item indexes that project p names: named[namedFrom[p]] … named[namedFrom[p + 1] - 1], ascending. */
  namedFrom: Uint32Array;
  named: Uint16Array;
  /** Per item index: the projects that address it directly (name it or a descendant), ascending. */
  direct: Uint32Array[];
}

/**
 * What a text filter looks in: per project three lines of UTF-8 (title, organisation, summary), folded, of which
 * project p holds bytes[from[p]] … bytes[from[p + 1] - 1]. One block of bytes, for strings would take thrice the memory.
 */
export interface ProjectTexts {
  bytes: Buffer;
  from: Uint32Array;
}
