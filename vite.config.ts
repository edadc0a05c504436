/** One build for both sides: `vite build` makes the client, `vite build --ssr` the server; tests run on the sources. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const testFiles = (...names: string[]) => names.map((name) => `test/${name}.test.ts`);
/** They share one Neo4j, one after the other. */
const onNeo4j = testFiles("conformance", "docs", "neo4jLoad", "neo4jReplace", "neo4jServing", "storeDifferences");
/** They put others in the place of modules, and so load all modules for themselves. */
const withMocks = testFiles("diskRoom", "publishingKilled");

/** A file at a time, after all that run side by side. */
const oneByOne = { fileParallelism: false, sequence: { groupOrder: 1 } };

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig(({ isSsrBuild }) => ({
  root: path("client"),
  // Relative addresses, so that the build works under any path.
  base: "./",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  ssr: {
    external: ["@ladybugdb/core", "neo4j-driver"],
    // Without "development", so that tests load the same build of graphql as the packages that Node loads for them.
    resolve: { conditions: ["module", "node"] },
  },
  build: isSsrBuild
    ? {
        rolldownOptions: { input: path("server/main.ts") },
        outDir: path("dist/server"),
        copyPublicDir: false,
        emptyOutDir: true,
        target: "node22",
      }
    : {
        outDir: path("dist/client"),
        emptyOutDir: true,
        target: "es2022",
        modulePreload: { polyfill: false },
        manifest: true,
      },
  test: {
    root: path("."),
    projects: [
      {
        extends: true,
        test: {
          name: "code",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/browser/**", ...onNeo4j, ...withMocks],
          globalSetup: ["test/storeFolder.ts"],
        },
      },
      {
        extends: true,
        test: { name: "mocks", include: withMocks, globalSetup: ["test/storeFolder.ts"], isolate: true },
      },
      {
        extends: true,
        test: {
          name: "neo4j",
          include: onNeo4j,
          globalSetup: ["test/storeFolder.ts", "test/neo4j/shared.ts"],
          ...oneByOne,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/*.test.ts"],
          globalSetup: ["test/browser/site.ts"],
          ...oneByOne,
        },
      },
    ],
    reporters: ["default", ["json", { outputFile: path("dist/tests.json") }]],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // By default one processor is left idle.
    maxWorkers: "100%",
    // Loading the modules anew for each file took half of the time.
    isolate: false,
    setupFiles: ["test/tidyMocks.ts"],
    env: { NODE_ENV: "test" },
  },
}));
