/**
 * `npm run load`: fills an empty Neo4j with the seed, or builds the embedded store anew beside the file that is served,
 * and a running server goes over to it.
 */
import { readEnvironment } from "../environment.ts";
import { fail } from "../fail.ts";
import { openStore } from "../store/openStore.ts";
import { seedContent } from "../store/seedContent.ts";
import type { Content } from "../store/store.ts";

try {
  const environment = readEnvironment();
  const content = seedContent(environment.seedDir);
  if (environment.neo4j) await fillNeo4j(environment, content);
  else await buildLadybug(environment.dataDir, content);
} catch (error) {
  fail(error);
}

async function fillNeo4j(environment: Parameters<typeof openStore>[0], content: Content): Promise<void> {
  const store = await openStore(environment, content, console.log);
  console.log(`${store.name} holds dataset version ${store.version()}.`);
  await store.close();
}

async function buildLadybug(dataDir: string, content: Content): Promise<void> {
  const { buildVersion, tidy } = await import("../store/ladybugVersions.ts");
  const { file, version } = await buildVersion(dataDir, content);
  await tidy(dataDir);
  console.log(`${file} in ${dataDir} holds dataset version ${version}.`);
}
