/** What the program reads of a data package and its table schemas; `x-` properties say what Frictionless cannot. */
import * as v from "valibot";

const names = v.array(v.string());
/** Frictionless allows one name where there can be several. */
const oneOrMore = v.pipe(
  v.union([v.string(), names]),
  v.transform((value) => (typeof value === "string" ? [value] : value)),
);
const regularExpression = v.pipe(
  v.string(),
  v.check((text) => isRegularExpression(text), "expected a regular expression"),
);

/** An `x-` property that is not known is a slip of the pen that would turn a rule off in silence. */
function known<E extends v.ObjectEntries>(entries: E) {
  const own = (given: object) => Object.keys(given).filter((name) => name.startsWith("x-"));
  const unknown = (given: object) => own(given).filter((name) => !(name in entries));
  return v.pipe(
    v.looseObject(entries),
    v.check(
      (given) => unknown(given).length === 0,
      ({ input }) => `${unknown(input).join(", ")} is not known; expected a name out of ${own(entries).join(", ")}`,
    ),
  );
}

const field = known({
  name: v.string(),
  type: v.picklist(["string", "integer", "number"], "expected string, integer or number"),
  format: v.optional(v.string()),
  constraints: v.optional(
    v.object({
      required: v.optional(v.boolean()),
      unique: v.optional(v.boolean()),
      enum: v.optional(names),
      pattern: v.optional(regularExpression),
      minimum: v.optional(v.number()),
      maximum: v.optional(v.number()),
    }),
    {},
  ),
  /** An id in the one name space of all kinds. */
  "x-id": v.optional(v.boolean()),
  /** A list of values, separated by semicolons; what else is said of the column holds for each of them. */
  "x-list": v.optional(v.boolean()),
  /** A list of ids of items, separated by semicolons. */
  "x-items": v.optional(v.boolean()),
  /** The first among the items that the lists of the row name. */
  "x-primary": v.optional(v.boolean()),
  /** A list of columns, separated by semicolons, out of these; each must be filled in its row. */
  "x-fields": v.optional(names),
  /** Tables of which one holds this id, or each id of a list: a foreign key can name only one table, and no list. */
  "x-references": v.optional(names),
  /** A year, a month or a day that exists. */
  "x-date": v.optional(v.boolean()),
  /** A note, in which "second source: id" names a further source. */
  "x-second-source": v.optional(v.boolean()),
  /** Counts from 1 among the rows that agree in these columns. */
  "x-position": v.optional(names),
});

const foreignKey = v.object({
  fields: oneOrMore,
  /** Resource "": the table itself. */
  reference: v.object({ resource: v.string(), fields: oneOrMore }),
});

/** Which kinds of source may stand behind a status; a status that is not named asks for none. */
const backing = v.object({ status: v.string(), source: v.string(), kinds: v.record(v.string(), names) });

const schema = known({
  fields: v.array(field),
  primaryKey: oneOrMore,
  foreignKeys: v.optional(v.array(foreignKey), []),
  /** Columns that are filled together or not at all. */
  "x-together": v.optional(v.array(names), []),
  "x-backing": v.optional(v.array(backing), []),
});

const resource = v.pipe(
  v.object({
    name: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, "expected small letters, digits and dashes")),
    path: v.string(),
    schema,
  }),
  v.check(({ name, path }) => path === `${name}.csv`, "expected a path that is the name and .csv"),
);

export const dataPackage = known({
  /** The day, or the instant, of the data. */
  created: v.pipe(
    v.string(),
    v.check(
      (text) => /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/.test(text) && !Number.isNaN(Date.parse(text)),
      "expected a date",
    ),
  ),
  "x-notice": v.pipe(v.string(), v.regex(/^\S.*\.$/, "expected one sentence with its full stop")),
  resources: v.pipe(
    v.array(resource),
    v.check((all) => new Set(all.map(({ name }) => name)).size === all.length, "expected each table once"),
  ),
});

export type DataPackage = v.InferOutput<typeof dataPackage>;
export type Resource = DataPackage["resources"][number];
export type Schema = Resource["schema"];
export type Field = Schema["fields"][number];

/** A cell that holds several values, separated by semicolons. */
export const isList = (column: Field): boolean =>
  column["x-list"] === true || column["x-items"] === true || column["x-fields"] !== undefined;

export const listOf = (cell: string): string[] => (cell === "" ? [] : cell.split(";"));

function isRegularExpression(text: string): boolean {
  try {
    return new RegExp(text, "u") instanceof RegExp;
  } catch {
    return false;
  }
}
