/** Each question of `cypher/` described once: its parameters and the columns of its rows, the same from either store. */
import * as v from "valibot";

/** Never empty: what is not known is null. */
const text = v.pipe(v.string(), v.nonEmpty());
const integer = v.pipe(v.number(), v.safeInteger());
const { nullable, array: list } = v;

/** What a parameter may be, as `npm run query` reads it from the command line. */
export const parameter = { text: v.string(), texts: list(v.string()), integer };

/** Rows come in the order that the file says, lists in them in none. */
const question = <Columns extends v.ObjectEntries, Params extends v.ObjectEntries = Record<never, never>>(
  columns: Columns,
  params = {} as Params,
) => ({ params, row: v.strictObject(columns) });

export const questions = {
  dataset: question({ version: text, origin: text, loadedAt: text, notice: text, created: text }),
  sources: question({
    id: text,
    title: text,
    publisher: text,
    year: nullable(integer),
    url: nullable(text),
    kind: text,
    note: nullable(text),
  }),
  editions: question({ id: text, position: integer, title: text, event: text, date: text, source: text }),
  frameworks: question({
    id: text,
    short: text,
    aliases: nullable(text),
    title: text,
    authority: text,
    edition: text,
    adopted: text,
    url: nullable(text),
  }),
  mappings: question({
    id: text,
    from: text,
    to: text,
    title: text,
    authority: text,
    method: text,
    standing: text,
    coverage: text,
    since: text,
    source: text,
    note: nullable(text),
  }),
  items: question({
    id: text,
    framework: text,
    kind: text,
    code: text,
    parent: nullable(text),
    position: integer,
    rank: integer,
    title: text,
    titleStatus: text,
    iri: nullable(text),
    color: nullable(text),
    roadmapItem: nullable(text),
    source: text,
  }),
  /** Of items and of frameworks. */
  titles: question({ item: text, lang: text, text, status: text, source: text }),
  /** One row for each state of a link. */
  links: question({
    id: text,
    mapping: text,
    from: text,
    to: text,
    kind: text,
    status: text,
    rationale: nullable(text),
    source: text,
    since: text,
    until: nullable(text),
    note: nullable(text),
  }),
  agencies: question({ id: text, name: text, acronym: text }),
  facilitators: question({ item: text, agency: text, role: text, status: text, source: text }),
  hlpfYears: question({ year: integer, theme: nullable(text), status: text, source: text }),
  hlpfReviews: question({ year: integer, item: text, status: text, source: text }),
  sessions: question({
    id: text,
    year: integer,
    event: text,
    title: text,
    organiser: nullable(text),
    items: list(text),
    source: text,
    note: nullable(text),
  }),
  decisions: question({
    id: text,
    row: text,
    column: text,
    agency: text,
    decision: text,
    date: text,
    source: text,
    note: nullable(text),
  }),
  /** Values are decimal digits as in the data: floats differ between stores, so they travel as text. */
  figures: question({
    item: text,
    indicator: text,
    unit: text,
    group: text,
    year: integer,
    value: text,
    reportYear: integer,
    status: text,
    source: text,
  }),
  aims: question({
    item: text,
    indicator: text,
    unit: text,
    direction: text,
    aim: nullable(text),
    aimYear: nullable(integer),
    status: text,
    source: text,
    baselineYear: nullable(integer),
    baselineValue: nullable(text),
    baselineStatus: nullable(text),
    baselineSource: nullable(text),
  }),
  regions: question({ id: text, name: text }),
  countries: question({
    id: text,
    name: text,
    region: text,
    developmentGroup: nullable(text),
    source: text,
    status: text,
  }),
  projectColumns: question(
    {
      id: text,
      title: text,
      organisation: nullable(text),
      stakeholderType: nullable(text),
      country: nullable(text),
      year: nullable(integer),
      prize: nullable(text),
      summary: nullable(text),
      items: list(text),
    },
    { after: parameter.text, first: parameter.integer },
  ),
  /** What is said of the project itself; its country and items are in memory. */
  projects: question(
    {
      id: text,
      title: text,
      organisation: nullable(text),
      stakeholderType: nullable(text),
      year: nullable(integer),
      prize: nullable(text),
      summary: nullable(text),
      url: nullable(text),
      source: text,
      /** The item it was entered for. */
      primary: nullable(text),
      /** Names of fields that the source does not state. */
      inferred: list(text),
      note: nullable(text),
    },
    { ids: parameter.texts },
  ),
  /** An independent count, which the tests compare with the one over the memory. */
  matrix: question(
    { row: text, column: text, links: integer, projects: integer },
    { rows: parameter.text, columns: parameter.text, position: parameter.integer },
  ),
};

export type QuestionName = keyof typeof questions;

/** The same as types. */
export type Questions = {
  [N in QuestionName]: {
    params: Params<(typeof questions)[N]["params"]>;
    row: v.InferOutput<(typeof questions)[N]["row"]>;
  };
};
export type QuestionRow<N extends QuestionName> = Questions[N]["row"];
export type Run = <N extends QuestionName>(name: N, params: Questions[N]["params"]) => Promise<QuestionRow<N>[]>;

/** An empty object type would take any parameters. */
type Params<Kinds extends v.ObjectEntries> = [keyof Kinds] extends [never]
  ? Record<string, never>
  : { [P in keyof Kinds]: v.InferOutput<Kinds[P]> };
