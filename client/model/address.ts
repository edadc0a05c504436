/** The state as an address: what each key may hold, and how a query is read and written. */
import { listedSigns, signs } from "./sign.ts";
import { defaults, list, type State } from "./state.ts";

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
