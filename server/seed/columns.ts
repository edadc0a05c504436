/** The columns that the program reads, table by table; the schemas of `datapackage.json` must agree with them. */

/** How a cell is read. A question mark: it may be empty, which is null. Decimal numbers stay text, digit for digit. */
export interface Kinds {
  text: string;
  "text?": string | null;
  integer: number;
  "integer?": number | null;
  list: string[];
}
export type Columns = Readonly<Record<string, keyof Kinds>>;
export type Cells<C extends Columns> = { -readonly [Name in keyof C]: Kinds[C[Name]] };

export const columns = {
  sources: {
    id: "text",
    title: "text",
    publisher: "text",
    year: "integer?",
    url: "text?",
    kind: "text",
    note: "text?",
  },
  frameworks: {
    id: "text",
    short: "text",
    aliases: "text?",
    title: "text",
    authority: "text",
    edition: "text",
    adopted: "text",
    url: "text?",
  },
  items: {
    id: "text",
    framework: "text",
    kind: "text",
    code: "text",
    parent: "text?",
    position: "integer",
    title: "text",
    iri: "text?",
    color: "text?",
    sourceId: "text",
    titleStatus: "text",
  },
  /** `item` is the id of an item or of a framework. */
  titles: { item: "text", lang: "text", title: "text", status: "text", sourceId: "text" },
  mappings: {
    id: "text",
    from: "text",
    to: "text",
    title: "text",
    authority: "text",
    method: "text",
    standing: "text",
    coverage: "text",
    since: "text",
    sourceId: "text",
    note: "text?",
  },
  /** One row per state of a link. */
  links: {
    id: "text",
    mapping: "text",
    from: "text",
    to: "text",
    kind: "text",
    status: "text",
    rationale: "text?",
    sourceId: "text",
    since: "text",
    until: "text?",
    note: "text?",
  },
  agencies: { id: "text", name: "text", acronym: "text" },
  facilitators: { item: "text", agency: "text", role: "text", sourceId: "text", status: "text" },
  editions: { id: "text", position: "integer", title: "text", event: "text", date: "text", sourceId: "text" },
  "hlpf-years": { year: "integer", theme: "text?", status: "text", sourceId: "text" },
  hlpf: { year: "integer", goal: "text", status: "text", sourceId: "text" },
  decisions: {
    id: "text",
    row: "text",
    column: "text",
    agency: "text",
    decision: "text",
    date: "text",
    sourceId: "text",
    note: "text?",
  },
  figures: {
    item: "text",
    indicator: "text",
    year: "integer",
    value: "text",
    unit: "text",
    group: "text",
    reportYear: "integer",
    sourceId: "text",
    status: "text",
  },
  "targets-values": {
    item: "text",
    indicator: "text",
    goalValue: "text?",
    goalYear: "integer?",
    unit: "text",
    baselineYear: "integer?",
    baselineValue: "text?",
    direction: "text",
    sourceId: "text",
    status: "text",
    baselineSourceId: "text?",
    baselineStatus: "text?",
  },
  regions: { id: "text", name: "text" },
  countries: {
    iso3: "text",
    name: "text",
    ituRegion: "text",
    developmentGroup: "text?",
    sourceId: "text",
    status: "text",
  },
  /** What a project or a session addresses stands in the columns that the schema marks `x-items`. */
  projects: {
    id: "text",
    title: "text",
    organisation: "text?",
    stakeholderType: "text?",
    country: "text?",
    year: "integer?",
    prize: "text?",
    summary: "text?",
    url: "text?",
    sourceId: "text",
    inferred: "list",
    note: "text?",
  },
  "forum-sessions": {
    id: "text",
    year: "integer",
    title: "text",
    organiser: "text?",
    sourceId: "text",
    note: "text?",
  },
} as const satisfies Record<string, Columns>;
