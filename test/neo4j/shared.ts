/** Starts one Neo4j for all test files that can share it, which run one after the other. */
import type { TestProject } from "vitest/node";
import { lacking } from "./libraries.ts";
import { startNeo4j } from "./startNeo4j.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where it answers; null where this machine cannot run one. */
    neo4j: { uri: string; user: string; password: string } | null;
  }
}

export default async function setup(project: TestProject) {
  if (await lacking()) return project.provide("neo4j", null);
  const { uri, user, password, stop } = await startNeo4j();
  project.provide("neo4j", { uri, user, password });
  return stop;
}
