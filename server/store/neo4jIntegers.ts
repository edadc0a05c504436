/** Whole numbers on their way to Neo4j, at any depth: the driver would send them as floats, which LIMIT and ids refuse. */
import neo4j from "neo4j-driver";

export function withIntegers(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(withIntegers);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withIntegers(each)]));
}
