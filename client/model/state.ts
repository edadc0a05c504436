/** What the reader has chosen: a flat object of strings, spelled alike in the address, on the widget and in the docs. */
import type { Language } from "../questions/generated.ts";

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

export const filterKeys = ["region", "country", "group", "type", "prize", "from", "to", "text"] as const;

/** Whether the reader has chosen a filter over projects. */
export const isFiltered = (state: State): boolean => filterKeys.some((key) => state[key] !== "");

/** The step that clears every filter. */
export const withoutFilter: Partial<State> = Object.fromEntries(filterKeys.map((key) => [key, ""]));

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
