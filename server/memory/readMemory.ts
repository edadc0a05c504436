/** Reads one dataset version from a store into memory, once; everything that is counted or searched starts here. */
import type { Country, Memory, Region } from "./memory.ts";
import type { Row, Run } from "../store/questions.ts";
import { linkGraph } from "./linkGraph.ts";
import { readProjectTable } from "./readProjectTable.ts";

/** Asks the short lists, the item graph and, page by page, the projects. Rejects as `run` does. */
export async function readMemory(run: Run): Promise<Memory> {
  const [[dataset], frameworks, mappings, editions, regions, countryRows, itemGraph] = await Promise.all([
    run("dataset", {}),
    run("frameworks", {}),
    run("mappings", {}),
    run("editions", {}),
    run("regions", {}),
    run("countries", {}),
    run("itemGraph", {}),
  ]);
  if (!dataset) throw new Error("the store holds no dataset");
  const countries = placed(countryRows, regions);
  const graph = linkGraph({ frameworks, mappings, editions, itemGraph });
  return {
    dataset,
    ...graph,
    regions,
    countries,
    country: new Map(countries.map((country) => [country.id, country])),
    projects: await readProjectTable(run, graph.items, countries),
  };
}

function placed(rows: Row<"countries">[], regions: Region[]): Country[] {
  const region = new Map(regions.map((r) => [r.id, r]));
  return rows.map((row, index) => ({
    index,
    id: row.id,
    name: row.name,
    region: region.get(row.region)!,
    developmentGroup: row.developmentGroup,
  }));
}
