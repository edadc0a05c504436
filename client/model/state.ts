/** What the reader has chosen: a flat object of strings, spelled alike in the address, on the widget and in the docs. */
import type { Language } from "../questions/generated.ts";
import { listedSigns, signs } from "./sign.ts";

export interface State {
  /** The name of a view of the page. */
  view: string;
  /** Ids of two frameworks. */
  rows: string;
  columns: string;
  /** top or leaf. */
  rowLevel: string;
  columnLevel: string;
  /** Item ids whose children are shown after them, separated by commas. */
  open: string;
  /** What a cell shows: listed, projects or verdict. */
  show: string;
  /** A sign of the legend, to which the matrix is narrowed. */
  sign: string;
  /** "yes" shows columns of a leaf level that have no link. */
  blank: string;
  /** Id of an item, cell, link, project, agency, session or source shown in the panel; or two frameworks, as a cell. */
  select: string;
  /** Item whose counterparts the row view lists; empty: the selected one. */
  of: string;
  /** Which projects the panel of a cell lists: empty for those counted, else a name of model/projectList. */
  list: string;
  edition: string;
  /** Filters over projects; lists are separated by commas. */
  region: string;
  country: string;
  group: string;
  type: string;
  prize: string;
  from: string;
  to: string;
  text: string;
  /** The search field. */
  q: string;
  /** How a list is sorted, and the cursors of its pages up to the one shown, separated by commas. */
  sort: string;
  after: string;
  lang: string;
  theme: string;
}

export const defaults: Readonly<State> = {
  view: "matrix",
  rows: "wsis",
  columns: "sdg",
  rowLevel: "leaf",
  columnLevel: "top",
  open: "",
  show: "verdict",
  sign: "",
  blank: "",
  select: "",
  of: "",
  list: "",
  edition: "",
  region: "",
  country: "",
  group: "",
  type: "",
  prize: "",
  from: "",
  to: "",
  text: "",
  q: "",
  sort: "",
  after: "",
  lang: "en",
  theme: "",
};

/** A text in a filter or a search may be this long. */
export const longestText = 200;
/** As many values a list of the address may hold, as many as the API reads of a list. */
const mostValues = 100;
/** As many cursors of earlier pages as an address has room for; beyond them the way back is to the first page. */
export const mostPages = 4;

const id = /^[\w.-]{1,150}$/;
const name = /^[A-Za-z]{1,30}$/;
const year = /^\d{4}$/;
const cursor = /^[\w-]{1,300}=*$/;
/** A value of a filter in the words of the data: letters and digits, and what stands between words. */
const value = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} &()./'’-]{0,49}$/u;

/** Reads what an address gives for a key; "" for what cannot be. */
type Read = (given: string) => string;
const oneOf =
  (...names: string[]): Read =>
  (given) =>
    names.includes(given) ? given : "";
const oneLike =
  (form: RegExp): Read =>
  (given) =>
    form.test(given) ? given : "";
/** Cut between characters, also those that take two places. */
const text: Read = (given) => given.slice(0, longestText).replace(/[\uD800-\uDBFF]$/, "");
const manyLike =
  (form: RegExp): Read =>
  (given) => {
    const entries = list(given)
      .map((entry) => entry.trim())
      .filter((entry) => form.test(entry));
    return [...new Set(entries)].slice(0, mostValues).join(",");
  };
const lastPages: Read = (given) =>
  list(given).every((entry) => cursor.test(entry)) ? list(given).slice(-mostPages).join(",") : "";

/** What may be, key by key. Whether there is such a view, list, order or language is known to the page, such an id to the data. */
const reads: Readonly<Record<keyof State, Read>> = {
  view: oneLike(name),
  rows: oneLike(id),
  columns: oneLike(id),
  rowLevel: oneOf("top", "leaf"),
  columnLevel: oneOf("top", "leaf"),
  open: manyLike(id),
  show: oneOf("listed", "projects", "verdict"),
  sign: oneOf(...signs, ...listedSigns),
  blank: oneOf("yes"),
  select: oneLike(id),
  of: oneLike(id),
  list: oneLike(name),
  edition: oneLike(id),
  region: manyLike(value),
  country: manyLike(value),
  group: manyLike(value),
  type: manyLike(value),
  prize: manyLike(value),
  from: oneLike(year),
  to: oneLike(year),
  text,
  q: text,
  sort: oneLike(name),
  after: lastPages,
  lang: oneLike(name),
  theme: oneOf("light", "dark"),
};

/** Keys that hold several values: a form repeats them, the address may too. */
const listKeys: readonly string[] = ["open", "region", "country", "group", "type", "prize"];

export const filterKeys = ["region", "country", "group", "type", "prize", "from", "to", "text"] as const;

/** Whether the reader has chosen a filter over projects. */
export const isFiltered = (state: State): boolean => filterKeys.some((key) => state[key] !== "");

/** The step that clears every filter. */
export const withoutFilter: Partial<State> = Object.fromEntries(filterKeys.map((key) => [key, ""]));

/** Address query → state. Unknown keys are passed over, values that cannot be fall back to the default. */
export function readAddress(query: string): State {
  const params = new URLSearchParams(query);
  const state: State = { ...defaults };
  for (const key of Object.keys(defaults) as (keyof State)[]) {
    const given = listKeys.includes(key) ? params.getAll(key).join(",") : params.get(key);
    state[key] = reads[key](given?.trim() ?? "") || defaults[key];
  }
  return state;
}

/** State → address query, "?…", without what is default; "?" alone for the start, so that it stays a link to it. */
export function writeAddress(state: State): string {
  const params = new URLSearchParams();
  for (const key of Object.keys(defaults) as (keyof State)[]) {
    if (state[key] !== defaults[key]) params.set(key, state[key]);
  }
  return `?${params.toString().replaceAll("%2C", ",")}`;
}

/** The state after a choice. A new selection, filter or pair of frameworks starts its lists at the first page and ends a search. */
export function change(state: State, patch: Partial<State>): State {
  const next = { ...state, ...patch };
  if (next.select !== state.select && patch.list === undefined) next.list = "";
  const moved = (["select", "list", "rows", "columns", "view", "sort", ...filterKeys] as const).some(
    (k) => next[k] !== state[k],
  );
  if (moved && patch.after === undefined) next.after = "";
  if (moved && patch.q === undefined) next.q = "";
  if (next.rows !== state.rows || next.columns !== state.columns) {
    if (patch.open === undefined) next.open = "";
    if (patch.sign === undefined) next.sign = "";
  }
  return next;
}

/** The language of a state as questions take it. */
export const language = (state: State) => state.lang.toUpperCase() as Language;

/** The ids of a comma list. */
export const list = (value: string): string[] => value.split(",").filter(Boolean);

/** A comma list with the entry put in or taken away. */
export function toggle(value: string, entry: string): string {
  const entries = list(value);
  return (entries.includes(entry) ? entries.filter((e) => e !== entry) : [...entries, entry]).join(",");
}
