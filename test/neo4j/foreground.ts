/**
 * `npm run neo4j [folder]`: a real Neo4j in the foreground, for development, on NEO4J_PORT or 7687; needs a Java kit 17 or
 * later, and Maven.
 */
import { lacking } from "./libraries.ts";
import { startNeo4j } from "./startNeo4j.ts";

const missing = await lacking();
if (missing) {
  console.error(`Cannot start: ${missing}.`);
  process.exit(1);
}
const folder = process.argv[2];
const port = Number(process.env["NEO4J_PORT"] || 7687);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error(`NEO4J_PORT is "${process.env["NEO4J_PORT"]}"; expected a whole number from 1 to 65535.`);
  process.exit(1);
}
const starting = startNeo4j({ folder, port });

let asked = false;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, async () => {
    asked = true;
    await (await starting).stop();
    process.exit();
  });
}

const neo4j = await starting.catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
neo4j.process.once("exit", () => {
  if (asked) return;
  console.error("Neo4j has ended by itself.");
  process.exit(1);
});
console.log(`Neo4j answers at ${neo4j.uri} (user ${neo4j.user}, password ${neo4j.password}).`);
console.log(folder ? `Its files are kept in ${folder}.` : "Its files go when it ends; name a folder to keep them.");
console.log(`In another shell: NEO4J_URI=${neo4j.uri} NEO4J_PASSWORD=${neo4j.password} npm start`);
console.log("Ctrl-C ends it.");
