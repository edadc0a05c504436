/** What an unlucky installation is told: a Node that is too old, and install scripts that did not run. */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "install-"));
const { scripts, engines } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
  engines: { node: string };
};

/** The built server beside a node_modules in which the embedded store has no native file. */
beforeAll(async () => {
  await build({
    configFile: resolve("vite.config.ts"),
    logLevel: "error",
    mode: "production",
    build: { outDir: join(folder, "dist/server"), ssr: true },
  });
  mkdirSync(join(folder, "dist/client"));
  for (const name of ["package.json", "seed", "cypher"]) cpSync(name, join(folder, name), { recursive: true });
  const packages = join(folder, "node_modules");
  mkdirSync(join(packages, "@ladybugdb"), { recursive: true });
  for (const name of readdirSync("node_modules").filter((name) => name !== "@ladybugdb")) {
    symlinkSync(resolve("node_modules", name), join(packages, name));
  }
  const core = "@ladybugdb/core";
  const filter = (from: string) => !from.endsWith(".node");
  cpSync(join("node_modules", core), join(packages, core), { recursive: true, dereference: true, filter });
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  code: number;
  out: string;
  err: string;
}

const run = (args: string[], env: Record<string, string> = {}) =>
  new Promise<Ended>((done) => {
    const child = execFile(
      process.execPath,
      args,
      { cwd: folder, env: { PATH: process.env["PATH"], PORT: "0", ...env }, timeout: 20_000 },
      (_, out, err) => done({ code: child.exitCode ?? -1, out, err }),
    );
  });

/** Arguments with which Node says that it is of another version. */
const as = (version: string) => [
  "--import",
  `data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"${version}"}})`,
];
const guard = resolve("server/requireNode.js");

describe("a Node", () => {
  test.each(["18.20.8", "20.20.2", "22.17.1"])(
    "%s is refused in one sentence, before anything fails",
    async (version) => {
      for (const file of [guard, "dist/server/main.js"]) {
        const { code, out, err } = await run([...as(version), file]);
        expect([code, out]).toEqual([1, ""]);
        expect(err).toMatch(
          new RegExp(
            `^The explorer needs Node 22\\.18 or later, and this is ${version}\\. [^\\n]*--ignore-scripts[^\\n]*\\n$`,
          ),
        );
      }
    },
  );

  test.each(["22.18.0", "22.21.0", "24.0.0", "26.1.0"])("%s is taken", async (version) => {
    expect(await run([...as(version), guard])).toEqual({ code: 0, out: "", err: "" });
  });

  test("is looked at by every command that runs a file of the project", () => {
    const own = Object.entries(scripts).filter(([, line]) => /\bnode\b/.test(line));
    expect(own.map(([name]) => name)).toContain("query");
    for (const [, line] of own)
      expect(line).toMatch(/^node (--import \.\/server\/requireNode\.js |server\/requireNode\.js && )/);
  });

  test("is asked for by README.md as by engines", () => {
    const readme = readFileSync("README.md", "utf8");
    expect(readme).toContain(`With Node ${engines.node.replace(">=", "")} or later and nothing else`);
    expect(readme).toContain("`node dist/server/main.js` needs Node 22.18 or later");
  });
});

test("an embedded store without its native file is told in one sentence, and how to get it", async () => {
  const { code, out, err } = await run(["dist/server/main.js"], { DATA_DIR: join(folder, "data"), LOG_LEVEL: "error" });
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(
    /^The embedded store cannot be loaded \(.*lbugjs\.node.*\): run npm ci without --ignore-scripts.*\n$/,
  );
});
