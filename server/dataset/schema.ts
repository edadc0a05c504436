/** What the program reads of a Frictionless table schema, with the `x-` properties that say what Frictionless cannot. */

export interface Schema {
  fields: Field[];
  primaryKey: string[];
  foreignKeys: ForeignKey[];
  /** Columns that are filled together or not at all. */
  "x-together": string[][];
  "x-backing": Backing[];
}

export interface Field {
  name: string;
  type: "string" | "integer" | "number";
  constraints: { required?: boolean; unique?: boolean; enum?: string[]; pattern?: string; minimum?: number; maximum?: number };
  format?: string;
  /** An id in the one name space of all kinds. */
  "x-id"?: boolean;
  /** A list of ids of items, separated by semicolons. */
  "x-items"?: boolean;
  /** The first among the items that the row's lists name. */
  "x-primary"?: boolean;
  /** A list of columns, separated by semicolons, out of these; each must be filled in its row. */
  "x-fields"?: string[];
  /** Tables of which one holds this id: a foreign key can name only one. */
  "x-references"?: string[];
  /** A date of a year, a month or a day that exists. */
  "x-date"?: boolean;
  /** A note, in which `second source: id` names a further source. */
  "x-second-source"?: boolean;
  /** Counts from 1 among the rows that agree in these columns. */
  "x-position"?: string[];
}

export interface ForeignKey {
  field: string;
  /** Name of the table; its own for a reference inside. */
  table: string;
  referenced: string;
}

/** Which kinds of source may stand behind a status; a status that is not named needs none of a certain kind. */
export interface Backing {
  status: string;
  source: string;
  kinds: Record<string, string[]>;
}

/** A cell that holds several values, separated by semicolons. */
export const isList = (field: Field): boolean => field["x-items"] === true || field["x-fields"] !== undefined;

export const listOf = (cell: string): string[] => (cell === "" ? [] : cell.split(";"));
