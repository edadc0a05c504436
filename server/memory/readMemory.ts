/** Reads one dataset version from a store into memory, once: all that is small, and the projects page by page. */
import type { QuestionRow, Run } from "../store/questions.ts";
import { agencies } from "./agencies.ts";
import { byId } from "./byId.ts";
import { decisions } from "./decisions.ts";
import { addFigures } from "./figures.ts";
import { hlpfYears } from "./hlpfYears.ts";
import { linkGraph } from "./linkGraph.ts";
import type { Country, Memory, Region } from "./memory.ts";
import { readProjectTable } from "./readProjectTable.ts";
import { readRows } from "./readRows.ts";
import { sessions } from "./sessions.ts";

/** Rejects as `run` does. */
export async function readMemory(run: Run): Promise<Memory> {
  const rows = await readRows(run);
  const [dataset] = rows.dataset;
  if (!dataset) throw new Error("the store holds no dataset");
  const source = byId(rows.sources);
  const graph = linkGraph(rows, source);
  const known = { item: graph.item, source };
  const agency = agencies(rows, known);
  addFigures(rows, known);
  const countries = placed(rows.countries, rows.regions);
  return {
    dataset,
    source,
    ...graph,
    agency,
    hlpfYears: hlpfYears(rows, known),
    session: sessions(rows, known),
    decision: decisions(rows, { ...known, agency }),
    regions: rows.regions,
    countries,
    country: byId(countries),
    projects: await readProjectTable(run, graph.items, countries),
  };
}

function placed(rows: QuestionRow<"countries">[], regions: Region[]): Country[] {
  const region = byId(regions);
  return rows.map((row, index) => ({
    index,
    id: row.id,
    name: row.name,
    region: region.get(row.region)!,
    developmentGroup: row.developmentGroup,
  }));
}
