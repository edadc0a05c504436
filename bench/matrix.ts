/** The matrix that no cache holds, packed and full, against bare node:http sending the same bytes. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "./process.ts";
import { cpuRatio, type Question } from "./ratio.ts";
import { atMost, type Figure } from "./table.ts";

const packed =
  "claim standing verdict reason links direct projects inherited selected countries organisations rowProjects columnProjects base rowIds columnIds claims standings verdicts reasons";
const full =
  "id claim standing direct verdict reason beyondChance selected evidence { projects inherited rowProjects columnProjects base countries organisations expected lift chance }";
const asked = (fields: string) => `query ($rule: EvidenceRuleInput) { matrix(rule: $rule) { ${fields} } }`;
/** A threshold that differs from request to request, so that each is judged anew. */
const variables = (i: number) => ({ rule: { minExpected: 1 + (i % 4000) / 8 } });

const questions: { what: string; question: Question; aim: number; requests: number }[] = [
  {
    what: "matrix 18 × 17, packed",
    question: { query: asked(`packed { ${packed} }`), variables },
    aim: 20,
    requests: 150,
  },
  {
    what: "matrix 18 × 17, full cells",
    question: { query: asked(`cells { ${full} }`), variables },
    aim: 60,
    requests: 60,
  },
];

export async function matrix(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-matrix-"));
  const candidate = await startServer(
    "dist/server/main.js",
    { DATA_DIR: join(folder, "data"), LOG_LEVEL: "error" },
    "/ready",
  );
  const figures: Figure[] = [];
  for (const { what, question, aim, requests } of questions) {
    const body = join(folder, "body");
    const response = await fetch(`${candidate.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: question.query, variables: question.variables(0) }),
    });
    writeFileSync(body, Buffer.from(await response.arrayBuffer()));
    const floor = await startServer("bench/floor.js", { BODY: body }, "/");
    const { ratio, milliseconds, least, most } = await cpuRatio(floor, candidate, question, requests);
    await floor.stop();
    figures.push(
      atMost(
        `${what} (${milliseconds.toFixed(1)} ms CPU; ratios ${least.toFixed(1)} to ${most.toFixed(1)})`,
        ratio,
        aim,
        "× the floor",
      ),
    );
  }
  await candidate.stop();
  rmSync(folder, { recursive: true });
  return figures;
}
