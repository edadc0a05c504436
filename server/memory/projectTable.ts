/** What every project is counted and searched by, as typed arrays. */

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
