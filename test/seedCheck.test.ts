/** The command `npm run seed:check`: a line for each fault, a closing line, and its exit code. */
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { editedSeed, replaced } from "./brokenSeed.ts";
import { frozenSeed } from "./frozenSeed.ts";

const run = (dir: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["server/command/seedCheck.ts", dir], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};

test("a seed without fault", () => {
  expect(run(frozenSeed)).toMatchObject({ status: 0, stdout: `${frozenSeed}: no faults\n` });
});

test("a seed with faults", () => {
  const dir = editedSeed({
    "agencies.csv": replaced("Universal Postal Union", ""),
    "regions.csv": replaced("EUR,Europe", "EUR, Europe"),
  });
  const lines = [
    "agencies.csv:13 name: found nothing; expected a value",
    'regions.csv:7 name: the cell has a stray space: " Europe"',
    `${dir}: 2 faults`,
    "",
  ];
  expect(run(dir)).toMatchObject({ status: 1, stdout: lines.join("\n") });
});

test("a folder that is not there", () => {
  expect(run("nowhere")).toMatchObject({ status: 1, stderr: "there is no folder nowhere; expected the seed's\n" });
});
