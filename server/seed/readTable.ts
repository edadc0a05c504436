/** Reads one CSV file into records with their lines, and finds what is wrong with its form. */
import { join } from "node:path";
import type { CsvErrorCode } from "csv-parse/sync";
import { CsvError, parse } from "csv-parse/sync";
import type { Fault } from "./fault.ts";
import type { Resource } from "./schema.ts";
import { readBytes } from "./readBytes.ts";
import type { Table } from "./seed.ts";

/** Files are UTF-8 without byte order mark, RFC 4180 with LF, ended by one; cells are one line without stray spaces. */
export function readTable(dir: string, resource: Resource, report: (fault: Fault) => void): Table | null {
  const file = resource.path;
  const fault = (line: number | null, column: string | null, message: string) =>
    report({ file, line, column, message });
  const names = resource.schema.fields.map((field) => field.name);
  const bytes = readBytes(join(dir, file));
  if (typeof bytes === "string") {
    fault(null, null, bytes);
    return null;
  }
  const { rows, complete } = readRows(readText(bytes, fault), names, fault);
  const [header, ...body] = rows;
  if (!header || header.cells.join() !== names.join()) {
    const at = names.findIndex((name, i) => header?.cells[i] !== name);
    const found = header?.cells.join() ?? "";
    fault(1, names[at] ?? null, `the header is ${found === "" ? "missing" : found}; expected ${names.join()}`);
    return null;
  }
  const whole = body.filter(({ cells }) => cells.length === names.length);
  for (const { line, cells } of body) {
    const count = cells.length === 1 ? "1 cell" : `${cells.length} cells`;
    if (cells.length !== names.length) fault(line, null, `the record has ${count}; expected ${names.length}`);
  }
  for (const { line, cells } of whole) {
    for (const [i, cell] of cells.entries()) {
      const wrong = cellFault(cell);
      if (wrong) fault(line, names[i] ?? null, `the cell ${wrong}: ${JSON.stringify(cell)}`);
    }
  }
  const records = whole.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""])),
  }));
  return { file, resource, records, complete: complete && whole.length === body.length };
}

type Report = (line: number | null, column: string | null, message: string) => void;

function readText(bytes: Buffer, fault: Report): string {
  const text = bytes.toString("utf8");
  const lineOf = (place: number) => text.slice(0, place).split("\n").length;
  if (!bytes.equals(Buffer.from(text))) fault(lineOf(text.indexOf("\uFFFD")), null, "the bytes are not UTF-8");
  if (text.startsWith("\uFEFF")) fault(1, null, "the file begins with a byte order mark; expected none");
  const carriage = text.indexOf("\r");
  if (carriage >= 0) fault(lineOf(carriage), null, "the line has a carriage return; expected a line feed alone");
  if (!text.endsWith("\n")) fault(lineOf(text.length), null, "the last line does not end with a line feed");
  return text.replace(/^\uFEFF/, "").replaceAll("\r", "");
}

interface Rows {
  rows: { line: number; cells: string[] }[];
  complete: boolean;
}

/** Rows until the end, or until a quote out of place, after which no cell can be trusted. */
function readRows(text: string, names: string[], fault: Report): Rows {
  const rows: Rows["rows"] = [];
  let line = 1;
  try {
    parse(text, {
      record_delimiter: "\n",
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line, cells });
        line = lines + 1;
        return null;
      },
    });
    return { rows, complete: true };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    fault(line, names[Number(error["column"])] ?? null, quoteFaults[error.code] ?? error.message);
    return { rows, complete: false };
  }
}

const quoteFaults: Partial<Record<CsvErrorCode, string>> = {
  CSV_QUOTE_NOT_CLOSED: "a quote opens the cell and none closes it",
  CSV_INVALID_CLOSING_QUOTE: "text follows the quote that closes the cell; expected a comma, or the quote doubled",
  INVALID_OPENING_QUOTE:
    "a quote stands in a cell that does not begin with one; expected the cell in quotes, and this one doubled",
};

function cellFault(cell: string): string | null {
  if (cell.includes("\n")) return "has a line break";
  if (/\p{Cc}/u.test(cell)) return "has a control character";
  if (cell !== cell.trim() || cell.includes("  ")) return "has a stray space";
  if (/^[=+@]/.test(cell)) return "begins like a formula of a spreadsheet";
  return null;
}
