/** Makes a new file of the embedded store from a load plan: one CSV file for each part, copied in, closed and synced. */
import { createWriteStream } from "node:fs";
import { mkdir, open, readdir, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import ladybug from "@ladybugdb/core";
import { cypherFile, cypherStatements } from "./cypherFiles.ts";
import { openDatabase } from "./ladybugFile.ts";
import type { LoadPlan, Properties, Value } from "./loadPlan.ts";

/** Makes the folder, which is this load's own, and returns the path of the finished file in it. */
export async function loadLadybug(folder: string, plan: LoadPlan): Promise<string> {
  await mkdir(folder);
  const path = join(folder, "graph.lbdb");
  const database = openDatabase(path, false);
  const connection = new ladybug.Connection(database);
  const query = async (statement: string) => {
    const rows = [];
    for (const result of [await connection.query(statement)].flat()) {
      rows.push(...result.getAllSync());
      result.close();
    }
    return rows;
  };
  try {
    for (const statement of cypherStatements("ladybug/schema")) await query(statement);
    const columns = async (table: string) => {
      const rows = await query(cypherFile("ladybug/columns").replace("'$table'", `'${table}'`));
      return rows.map((row) => String(row.name));
    };
    const copies = cypherFile("ladybug/load");
    const write = async (name: string, columns: string[], rows: Iterable<Properties>) => {
      if (!copies.includes(`'${name}.csv'`)) throw new Error(`cypher/ladybug/load.cypher copies no ${name}.csv`);
      await pipeline(Readable.from(csv(columns, rows)), createWriteStream(join(folder, `${name}.csv`)));
    };
    for (const { label, rows } of plan.nodes) await write(label, await columns(label), rows);
    for (const { type, from, to, rows } of plan.relationships) {
      await write(`${from}-${type}-${to}`, ["from", "to", ...(await columns(type))], flat(rows));
    }
    await checkRoom(folder);
    for (const statement of cypherStatements("ladybug/load")) {
      await query(statement.replace("'$folder'", () => pattern(folder)));
    }
  } finally {
    await connection.close();
    await database.close();
  }
  await synced(path);
  return path;
}

/** The library ends the process when the disk is full, so the room is looked at before; an empty store has some 13 MB. */
async function checkRoom(folder: string): Promise<void> {
  const files = await Promise.all((await readdir(folder)).map((name) => stat(join(folder, name))));
  const needed = 32 * 2 ** 20 + 3 * files.reduce((bytes, { size }) => bytes + size, 0);
  const { blocks, bavail, bsize } = await statfs(folder);
  // Some file systems do not tell.
  if (blocks === 0 || bavail * bsize >= needed) return;
  const [want, have] = [needed, bavail * bsize].map((bytes) => Math.floor(bytes / 2 ** 20));
  throw new Error(`No space left: loading takes up to ${want} MB, ${have} MB are free`);
}

function* flat(rows: LoadPlan["relationships"][number]["rows"]): Generator<Properties> {
  for (const { from, to, properties } of rows) yield { from, to, ...properties };
}

/** Header and rows, some thousand rows a chunk. A property without a column would be lost, so it is refused. */
function* csv(columns: string[], rows: Iterable<Properties>): Generator<string> {
  let lines = [columns.join(",")];
  for (const row of rows) {
    for (const name in row) {
      if (!columns.includes(name)) throw new Error(`cypher/ladybug/schema.cypher has no column for ${name}`);
    }
    if (lines.push(columns.map((name) => cell(row[name] ?? null)).join(",")) >= 2000) {
      yield `${lines.join("\n")}\n`;
      lines = [];
    }
  }
  yield `${lines.join("\n")}\n`;
}

/** An empty cell is null. A list is in brackets, and its entries cannot be quoted. */
function cell(value: Value): string {
  if (value === null) return "";
  if (!Array.isArray(value)) return typeof value === "string" ? quoted(value) : String(value);
  const bad = value.find((entry) => /[,[\]{}"\\]|^\s|\s$/.test(entry));
  if (bad !== undefined) throw new Error(`The embedded store cannot hold ${JSON.stringify(bad)} in a list.`);
  return quoted(`[${value.join(",")}]`);
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** The store reads this as patterns with commas between, in which a question mark matches any one character. */
const pattern = (folder: string) => `'${folder.replaceAll(/[*,[\]{}]/g, "?").replaceAll(/[\\']/g, "\\$&")}'`;

async function synced(path: string): Promise<void> {
  const file = await open(path, "r+");
  await file.sync();
  await file.close();
}
