/** A process that begins to load the seed, says so once the first rows are in, and gets no further. */
import { loadPlan } from "../../server/store/loadPlan.ts";
import { connectNeo4j } from "../../server/store/neo4jConnection.ts";
import { loadNeo4j } from "../../server/store/neo4jLoad.ts";
import { seedContent } from "../../server/dataset/seedContent.ts";
import { frozenSeed } from "../frozenSeed.ts";

const [uri, user, password] = process.argv.slice(2) as [string, string, string];
const address = { uri, user, password, database: null };
const { dataset, version, origin } = seedContent(frozenSeed);
const plan = loadPlan(dataset, { version, origin, loadedAt: "2026-01-01T00:00:00Z" });
const nodes = plan.nodes.map((part) => (part.label === "Project" ? { ...part, rows: halt(part.rows) } : part));
await loadNeo4j(connectNeo4j(address), address, { ...plan, nodes });

/** Asked for the projects, everything before them is in. */
function* halt<T>(rows: Iterable<T>): Generator<T> {
  console.log("under way");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  yield* rows;
}
