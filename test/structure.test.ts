/** The shape of the code: who may import whom, no cycles, no framework named in code, no words of the screen outside the texts. */
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

const sources = ["client", "server"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);
const text = new Map(sources.map((file) => [file, readFileSync(file, "utf8")]));

/** Files of the project that a file imports, statically or on demand. */
const imports = (file: string): string[] =>
  [...(text.get(file) ?? "").matchAll(/(?:from\s+|import\s*\(?\s*)"(\.[^"]+)"/g)].map(([, path = ""]) =>
    normalize(join(dirname(file), path.replace(/\?.*/, ""))),
  );

const offences = (inside: RegExp, allowed: RegExp): string[] =>
  sources
    .filter((file) => inside.test(file))
    .flatMap((file) =>
      imports(file)
        .filter((to) => !allowed.test(to))
        .map((to) => `${file} imports ${to}`),
    );

test("there is code to look at", () => {
  expect(sources.length).toBeGreaterThan(60);
  expect(imports("client/views/explorer.tsx")).toContain("client/views/toolbar.tsx");
});

test("the client never imports the server", () => {
  expect(offences(/^client\//, /^client\//)).toEqual([]);
});

test("the server takes of the client only model, views, drawings and texts", () => {
  expect(offences(/^server\//, /^(server\/|cypher\/|seed\/|client\/(model|views|drawings|text)\/)/)).toEqual([]);
});

test("client/model imports nothing outside itself but the keys of the texts", () => {
  expect(offences(/^client\/model\//, /^client\/(model\/|text\/en\.json$)/)).toEqual([]);
});

test("views and drawings do not know the network or the address bar", () => {
  expect(offences(/^client\/(views|drawings)\//, /^client\/(model|views|drawings)\//)).toEqual([]);
  const knowing = sources.filter(
    (file) =>
      /^client\/(views|drawings|model)\//.test(file) &&
      /\b(fetch\(|location\.|history\.|localStorage)/.test(text.get(file)!),
  );
  expect(knowing).toEqual([]);
});

test("resolvers know no driver, stores know no GraphQL", () => {
  const packages = (inside: RegExp, unwanted: RegExp) =>
    sources.filter((file) => inside.test(file) && unwanted.test(text.get(file)!));
  expect(packages(/^server\/(graphql|counts|memory|http)\//, /from "(neo4j-driver|@ladybugdb)/)).toEqual([]);
  expect(packages(/^server\/(store|counts|memory|dataset)\//, /from "graphql/)).toEqual([]);
});

test("no import goes in a circle", () => {
  const state = new Map<string, "open" | "done">();
  const circles: string[] = [];
  const visit = (file: string, path: string[]) => {
    if (state.get(file) === "done" || !text.has(file)) return;
    if (state.get(file) === "open") {
      circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
      return;
    }
    state.set(file, "open");
    const code = text.get(file) ?? "";
    for (const to of imports(file)) {
      const typeOnly = new RegExp(`import type [^;]*"[^"]*${to.split("/").at(-1)!.replace(".", "\\.")}"`).test(code);
      const value = new RegExp(`(import|export) (?!type)[^;]*"[^"]*${to.split("/").at(-1)!.replace(".", "\\.")}"`).test(
        code,
      );
      if (!typeOnly || value) visit(to, [...path, file]);
    }
    state.set(file, "done");
  };
  for (const file of sources) visit(file, []);
  expect(circles).toEqual([]);
});

test("no file only passes others on, none is called utils, helpers or common", () => {
  const barrels = sources.filter((file) => {
    const lines = text
      .get(file)!
      .split("\n")
      .filter((line) => line.trim() && !/^(\/\*\*|\s\*|\/\/)/.test(line));
    return lines.length > 1 && lines.every((line) => /^export .* from /.test(line));
  });
  expect(barrels).toEqual([]);
  expect(sources.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\.|\/)/i.test(file))).toEqual([]);
});

test("no code asks which framework it has", () => {
  const ids = readFileSync("seed/frameworks.csv", "utf8")
    .split("\n")
    .slice(1)
    .flatMap((line) => line.split(",")[0] || []);
  expect(ids).toContain("sdg");
  const comparison = new RegExp(`[=!]==? "(${ids.join("|")})"|case "(${ids.join("|")})"|"(${ids.join("|")})" [=!]==? `);
  expect(sources.filter((file) => comparison.test(text.get(file)!))).toEqual([]);
});

test("every file opens with a sentence that says what it is for", () => {
  expect(sources.filter((file) => !/^(#!.*\n)?\/\*\*/.test(text.get(file)!))).toEqual([]);
});
