/** Projects as columns: read page by page, each row taken apart and let go, so that no page outlives its reading. */
import { prizeLevels } from "../../client/model/types.ts";
import { normalise } from "../../client/model/normalise.ts";
import type { Country, Item } from "./memory.ts";
import type { ProjectTable } from "./projectTable.ts";
import type { QuestionRow, Run } from "../store/questions.ts";
import { directProjects } from "./directProjects.ts";

const pageSize = 10_000;

export async function readProjectTable(run: Run, items: Item[], countries: Country[]): Promise<ProjectTable> {
  const itemIndex = new Map(items.map((item) => [item.id, item.index]));
  const country = new Dictionary(countries.map(({ id }) => id));
  const type = new Dictionary();
  const prize = new Dictionary(prizeLevels);
  const organisation = new Dictionary();
  const ids: string[] = [];
  const titles: string[] = [];
  const codes = { country: [] as number[], year: [] as number[], type: [] as number[], prize: [] as number[] };
  const organisations: number[] = [];
  const namedFrom = [0];
  const named: number[] = [];
  const textFrom = [0];
  const blocks: Buffer[] = [];

  let after = "";
  for await (const rows of pages(run)) {
    const texts: string[] = [];
    for (const row of rows) {
      if (row.id <= after)
        throw new Error(`projects are not in the order of their ids: ${row.id} comes after ${after}`);
      after = row.id;
      ids.push(row.id);
      titles.push(row.title);
      codes.country.push(country.code(row.country));
      codes.year.push(row.year ?? 0);
      codes.type.push(type.code(row.stakeholderType));
      codes.prize.push(prize.code(row.prize));
      const maker = normalise(row.organisation ?? "");
      organisations.push(organisation.code(maker || null));
      named.push(...row.items.map((id) => itemIndex.get(id)!).sort((a, b) => a - b));
      namedFrom.push(named.length);
      const text = `${normalise(row.title)}\n${maker}\n${normalise(row.summary ?? "")}\n`;
      textFrom.push(textFrom.at(-1)! + Buffer.byteLength(text));
      texts.push(text);
    }
    blocks.push(Buffer.from(texts.join("")));
  }

  const columns = { count: ids.length, namedFrom: Uint32Array.from(namedFrom), named: Uint16Array.from(named) };
  return {
    ...columns,
    ids,
    titles,
    texts: { bytes: Buffer.concat(blocks), from: Uint32Array.from(textFrom) },
    country: Uint16Array.from(codes.country),
    year: Uint16Array.from(codes.year),
    stakeholderTypes: type.entries,
    stakeholderType: Uint8Array.from(codes.type),
    prizes: prize.entries,
    prize: Uint8Array.from(codes.prize),
    organisations: organisation.entries.length,
    organisation: Uint32Array.from(organisations),
    direct: directProjects(items, columns),
  };
}

/** All projects by id, page by page: the store reads the next page while one is taken apart. */
async function* pages(run: Run): AsyncGenerator<QuestionRow<"projectColumns">[]> {
  let coming = run("projectColumns", { after: "", first: pageSize });
  for (let more = true; more;) {
    const rows = await coming;
    more = rows.length === pageSize;
    if (more) {
      coming = run("projectColumns", { after: rows.at(-1)!.id, first: pageSize });
      // A failure is met at its turn, in the next round.
      coming.catch(() => {});
    }
    yield rows;
  }
}

/** Entries numbered from 1 in the order in which they are met; 0 is for what is not known. */
class Dictionary {
  readonly entries: string[];
  readonly #codes: Map<string, number>;
  constructor(entries: readonly string[] = []) {
    this.entries = [...entries];
    this.#codes = new Map(entries.map((entry, index) => [entry, index + 1]));
  }
  code(entry: string | null): number {
    if (entry === null) return 0;
    const known = this.#codes.get(entry);
    if (known !== undefined) return known;
    this.#codes.set(entry, this.entries.push(entry));
    return this.entries.length;
  }
}
