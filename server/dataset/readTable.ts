/** Reads one CSV file into records with their lines, and finds what is wrong with its form. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import type { Fault } from "./fault.ts";
import type { Resource } from "./schema.ts";
import type { Table } from "./seed.ts";

/** Files are UTF-8 without byte order mark, RFC 4180 with LF, ended by one; cells are one line without stray spaces. */
export function readTable(dir: string, resource: Resource, report: (fault: Fault) => void): Table | null {
  const file = resource.path;
  const fault = (line: number | null, column: string | null, message: string) =>
    report({ file, line, column, message });
  if (!existsSync(join(dir, file))) {
    fault(null, null, "the file is missing");
    return null;
  }
  const text = readText(readFileSync(join(dir, file)), fault);
  const rows = readRows(text, fault);
  const names = resource.schema.fields.map((field) => field.name);
  const [header, ...body] = rows;
  if (!header || header.cells.join() !== names.join()) {
    const at = names.findIndex((name, i) => header?.cells[i] !== name);
    const found = header?.cells.join() ?? "";
    fault(1, names[at] ?? null, `the header is ${found === "" ? "missing" : found}; expected ${names.join()}`);
    return null;
  }
  const records = body.flatMap(({ line, cells }) => {
    if (cells.length !== names.length) {
      fault(
        line,
        null,
        `the record has ${cells.length === 1 ? "1 cell" : `${cells.length} cells`}; expected ${names.length}`,
      );
      return [];
    }
    for (const [i, cell] of cells.entries()) {
      const wrong = cellFault(cell);
      if (wrong) fault(line, names[i] ?? null, `the cell ${wrong}: ${JSON.stringify(cell)}`);
    }
    return [{ line, cells: Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""])) }];
  });
  return { file, resource, records };
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

/** Rows until the end or the first quote that is out of place, where nothing after it can be trusted. */
function readRows(text: string, fault: Report): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
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
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    fault(line, null, `the quotes of the record are out of place: ${error.message}`);
  }
  return rows;
}

function cellFault(cell: string): string | null {
  if (cell.includes("\n")) return "has a line break";
  if (cell !== cell.trim() || cell.includes("  ")) return "has a stray space";
  if (/^[=+@]/.test(cell)) return "begins like a formula of a spreadsheet";
  return null;
}
