/** Each question of `cypher/` described once: its parameters and the columns of its rows, the same from either store. */
import * as v from "valibot";

/** Never empty: what is not known is null. */
const text = v.pipe(v.string(), v.nonEmpty());
const whole = v.pipe(v.number(), v.safeInteger());
const known = v.nullable;
const list = v.array;
const rows = <Columns extends v.ObjectEntries>(columns: Columns) => list(v.strictObject(columns));

/** What a parameter may be; `npm run query` reads it from the command line. */
export const anyText = v.string();
export const texts = list(v.string());
export const wholeNumber = whole;
export const wholeNumbers = list(whole);
export const pairs = rows({ row: text, column: text });

/** Rows come in the order that the file says, lists in them in none. */
const question = <Columns extends v.ObjectEntries, Params extends v.ObjectEntries = Record<never, never>>(
  columns: Columns,
  params = {} as Params,
) => ({ params, row: v.strictObject(columns) });

const titles = rows({ lang: text, text, status: text, source: text });
const facilitation = { item: text, agency: text, role: text, status: text, source: text };
const review = { year: whole, item: text, status: text, source: text };
const decision = {
  id: text,
  row: text,
  column: text,
  agency: text,
  decision: text,
  date: text,
  source: text,
  note: known(text),
};

export const questions = {
  dataset: question({ version: text, origin: text, loadedAt: text, notice: text, created: text }),
  frameworks: question({
    id: text,
    short: text,
    aliases: known(text),
    title: text,
    authority: text,
    edition: text,
    adopted: text,
    url: known(text),
    titles,
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
    note: known(text),
  }),
  editions: question({ id: text, position: whole, title: text, event: text, date: text, source: text }),
  regions: question({ id: text, name: text }),
  countries: question({
    id: text,
    name: text,
    region: text,
    developmentGroup: known(text),
    source: text,
    status: text,
  }),
  agencies: question({ id: text, name: text, acronym: text }),
  hlpfYears: question({ year: whole, theme: known(text), status: text, source: text }),
  itemGraph: question({
    id: text,
    framework: text,
    kind: text,
    code: text,
    parent: known(text),
    position: whole,
    rank: whole,
    title: text,
    titleStatus: text,
    iri: known(text),
    color: known(text),
    source: text,
    titles,
    /** One row for each state of a link. */
    links: rows({
      id: text,
      mapping: text,
      to: text,
      kind: text,
      status: text,
      rationale: known(text),
      source: text,
      since: text,
      until: known(text),
      note: known(text),
    }),
  }),
  projectColumns: question(
    {
      id: text,
      title: text,
      organisation: known(text),
      stakeholderType: known(text),
      country: known(text),
      year: known(whole),
      prize: known(text),
      summary: known(text),
      items: list(text),
    },
    { after: anyText, first: wholeNumber },
  ),
  sources: question(
    { id: text, title: text, publisher: text, year: known(whole), url: known(text), kind: text, note: known(text) },
    { ids: texts },
  ),
  sourceCount: question({ sources: whole }),
  /** What stands on the project itself; its country and items are in memory. */
  projects: question(
    {
      id: text,
      title: text,
      organisation: known(text),
      stakeholderType: known(text),
      year: known(whole),
      prize: known(text),
      summary: known(text),
      url: known(text),
      source: text,
      /** The item it was entered for. */
      primary: known(text),
      /** Names of fields that the source does not state. */
      inferred: list(text),
      note: known(text),
    },
    { ids: texts },
  ),
  itemSessions: question({ item: text, session: text }, { ids: texts }),
  sessions: question(
    {
      id: text,
      year: whole,
      event: text,
      title: text,
      organiser: known(text),
      items: list(text),
      source: text,
      note: known(text),
    },
    { ids: texts },
  ),
  facilitators: question(facilitation, { ids: texts }),
  agencyItems: question(facilitation, { ids: texts }),
  hlpfReviews: question(review, { ids: texts }),
  hlpfYearReviews: question(review, { years: wholeNumbers }),
  /** Values are decimal digits as in the data: floats differ between stores, so they travel as text. */
  figures: question(
    {
      item: text,
      indicator: text,
      unit: text,
      group: text,
      year: whole,
      value: text,
      reportYear: whole,
      status: text,
      source: text,
    },
    { ids: texts },
  ),
  aims: question(
    {
      item: text,
      indicator: text,
      unit: text,
      direction: text,
      aim: known(text),
      aimYear: known(whole),
      status: text,
      source: text,
      baselineYear: known(whole),
      baselineValue: known(text),
      baselineStatus: known(text),
      baselineSource: known(text),
    },
    { ids: texts },
  ),
  decisions: question(decision, { pairs }),
  decisionsById: question(decision, { ids: texts }),
  /** The independent count, which the tests compare with the server's own. */
  matrix: question(
    { row: text, column: text, links: whole, projects: whole },
    { rows: anyText, columns: anyText, position: wholeNumber },
  ),
};

export type QuestionName = keyof typeof questions;

/** Parameters and rows as types. */
export type Questions = {
  [N in QuestionName]: {
    params: Params<(typeof questions)[N]["params"]>;
    row: v.InferOutput<(typeof questions)[N]["row"]>;
  };
};
export type Row<N extends QuestionName> = Questions[N]["row"];
export type Run = <N extends QuestionName>(name: N, params: Questions[N]["params"]) => Promise<Row<N>[]>;

type Params<Kinds extends v.ObjectEntries> = [keyof Kinds] extends [never]
  ? Record<string, never>
  : { [P in keyof Kinds]: v.InferOutput<Kinds[P]> };
