/** The embedded store: what the seed is once it is loaded, and what becomes of files that are not whole. */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, copyFile, mkdtemp, readFile, readdir, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Content } from "../server/dataset/content.ts";
import { fileHash } from "../server/store/fileHash.ts";
import { readPointer } from "../server/store/ladybugPointer.ts";
import type { Reading, Store } from "../server/store/store.ts";
import { StoreRefused, StoreUnavailable } from "../server/store/store.ts";
import { seedContent } from "../server/dataset/seedContent.ts";
import { frozenSeed } from "./frozenSeed.ts";
import { fillFolder } from "./fillFolder.ts";
import { openFilled } from "./openFilled.ts";
import { changedContent } from "./storeContent.ts";

const seed = seedContent(frozenSeed);
const folders: string[] = [];
const folder = async () => {
  const made = await mkdtemp(join(tmpdir(), "ladybug-"));
  folders.push(made);
  return made;
};
afterAll(() => Promise.all(folders.map((name) => rm(name, { recursive: true, force: true }))));

/** Opens, hands over a reading and what was logged, closes. */
async function opened<T>(dataDir: string, content: Content, use: (reading: Reading, log: string[]) => Promise<T>) {
  const log: string[] = [];
  const store = await openFilled(dataDir, content, (message) => log.push(message));
  const reading = await store.begin();
  try {
    return await use(reading, log);
  } finally {
    reading.end();
    await store.close();
  }
}

/** The path of the file, which may be written to from here on: the store itself leaves it read-only. */
const storeFile = async (dataDir: string) => {
  const [name] = (await readdir(dataDir)).filter((entry) => entry.endsWith(".lbdb"));
  const path = join(dataDir, name!);
  await chmod(path, 0o644);
  return path;
};

describe("the seed, loaded", () => {
  let dataDir: string;
  let store: Store;
  let reading: Reading;
  beforeAll(async () => {
    dataDir = await folder();
    store = await openFilled(dataDir, seed);
    reading = await store.begin();
  });
  afterAll(async () => {
    reading.end();
    await store.close();
  });

  test("C2 links to exactly its seven targets, all confirmed", async () => {
    const all = await reading.run("links", {});
    const links = all.filter((link) => link.from === "wsis-C2" && link.mapping === "wsis-sdg");
    const targets = ["sdg-1.4", "sdg-11.5", "sdg-11.b", "sdg-8.2", "sdg-9.1", "sdg-9.a", "sdg-9.c"];
    expect(links.map((link) => link.to).sort()).toEqual(targets);
    expect(new Set(links.map((link) => link.status))).toEqual(new Set(["confirmed"]));
  });

  test("rank is the place in depth-first order, siblings by position", async () => {
    const codes = (await reading.run("items", {})).filter((item) => item.framework === "sdg").map((i) => i.code);
    expect(codes.slice(0, 4)).toEqual(["1", "1.1", "1.2", "1.3"]);
    expect(codes.slice(codes.indexOf("9"), codes.indexOf("10") + 1).join(" ")).toBe(
      "9 9.1 9.2 9.3 9.4 9.5 9.a 9.b 9.c 10",
    );
  });

  test("a project comes whole, and what its source does not state is named", async () => {
    expect(await reading.run("projects", { ids: ["abnaee-and-malafee-are-2015", "nobody"] })).toEqual([
      {
        id: "abnaee-and-malafee-are-2015",
        title: "Abnaee and Malafee",
        organisation: "Ministry of Education",
        stakeholderType: "Government",
        year: 2015,
        prize: "nominee",
        summary: null,
        url: null,
        source: "wsis-nominees-2015",
        primary: "wsis-C7-elea",
        inferred: ["stakeholderType"],
        note: "2015 contest: one Action Line, no SDGs",
      },
    ]);
  });

  test("projects come page by page, each once, in the order of their ids", async () => {
    const ids: string[] = [];
    for (let after = ""; ; after = ids.at(-1)!) {
      const page = await reading.run("projectColumns", { after, first: 100 });
      ids.push(...page.map((row) => row.id));
      if (page.length < 100) break;
    }
    expect(ids).toEqual(seed.dataset.tables.projects.map((row) => row.id));
    expect(ids).toHaveLength(497);
  });

  test("the figures of Connect 2020 target 2.1.A are the digits of the data", async () => {
    const isOfTarget = ({ item }: { item: string }) => item === "connect2020-2.1.A";
    const figures = (await reading.run("figures", {})).filter(isOfTarget);
    const in2015 = figures.filter((figure) => figure.year === 2015).map((figure) => figure.value);
    expect(in2015.sort()).toEqual(["34.1", "37.8"]);
    const [aim] = (await reading.run("aims", {})).filter(isOfTarget);
    expect(aim).toMatchObject({ aim: "50", aimYear: 2020, baselineValue: "31.2", baselineYear: 2014 });
  });

  test("C5 is facilitated by ITU; goal 9 was reviewed in 2017", async () => {
    const facilitators = await reading.run("facilitators", {});
    const ofC5 = facilitators.filter(({ item }) => item === "wsis-C5");
    expect(ofC5.map(({ agency, role }) => [agency, role])).toEqual([["itu", "lead"]]);
    const reviews = await reading.run("hlpfReviews", {});
    expect(reviews.filter(({ item }) => item === "sdg-9").map(({ year }) => year)).toContain(2017);
  });

  test("many questions at once are all answered", async () => {
    const ids = seed.dataset.tables.projects.map((row) => row.id);
    const answers = await Promise.all(ids.map((id) => reading.run("projects", { ids: [id] })));
    expect(answers.map((rows) => rows.map((row) => row.id))).toEqual(ids.map((id) => [id]));
  });

  test("opening again loads nothing", async () => {
    const before = await readFile(join(dataDir, "graph.json"), "utf8");
    await opened(dataDir, seed, async ({ version }, log) => {
      expect([version, log]).toEqual([seed.version, []]);
    });
    expect(await readFile(join(dataDir, "graph.json"), "utf8")).toBe(before);
  });
});

test("every text comes back as it was", async () => {
  const texts = ['say "yes"', "back\\slash\\", "two\nlines", "two\r\nlines", " spaces ", "a,b;c", "[1, 2]", "{a: 1}"];
  texts.push("NULL", "null", "\\N", "#", "-", "😀 العربية 中文", "'", "''", '"', '""', "\t", "a\u00a0b", "true");
  const content = changedContent(({ tables }) => {
    for (const [index, text] of texts.entries()) Object.assign(tables.projects[index]!, { title: text, note: text });
  });
  await opened(await folder(), content, async ({ run }) => {
    const ids = content.dataset.tables.projects.slice(0, texts.length).map((row) => row.id);
    const rows = await run("projects", { ids });
    expect(rows.map((row) => row.title)).toEqual(texts);
    expect(rows.map((row) => row.note)).toEqual(texts);
  });
});

test("a folder may have any name", async () => {
  for (const name of ["it's [1] * {a,b}", "a?b", 'ö \\ "q" $folder $& عربي']) {
    await opened(join(await folder(), name), seed, async ({ version }) => expect(version).toBe(seed.version));
  }
});

test("a decision comes with its pair", async () => {
  const decision = { id: "d-1", row: "wsis-C5", column: "sdg-9", agency: "itu", decision: "keep", date: "2026-11-01" };
  const content = changedContent(({ tables }) => {
    tables.decisions.push({ ...decision, sourceId: "own-proposal", note: null });
  });
  await opened(await folder(), content, async ({ run }) => {
    expect(await run("decisions", {})).toEqual([{ ...decision, source: "own-proposal", note: null }]);
  });
});

describe("a file that is not whole is loaded again, and the log says why", () => {
  const pointer = "graph.json";
  const damage: [string, RegExp, (dataDir: string) => Promise<void>][] = [
    [
      "cut short",
      /^The store file graph-\w+-\w+\.lbdb has 9000 bytes instead of \d+: it is built again\.$/,
      async (dataDir) => truncate(await storeFile(dataDir), 9000),
    ],
    ["emptied", /has 0 bytes instead of/, async (dataDir) => truncate(await storeFile(dataDir), 0)],
    ["gone", /is missing: it is built again/, async (dataDir) => rm(await storeFile(dataDir))],
    [
      "with one letter of one title changed",
      /has another SHA-256 than when it was published/,
      async (dataDir) => {
        const file = await storeFile(dataDir);
        const bytes = await readFile(file);
        const place = bytes.indexOf("Building confidence and security");
        expect(place).toBeGreaterThan(0);
        bytes.write("b", place);
        await writeFile(file, bytes);
      },
    ],
    [
      "of the right size, but not of the store",
      /has another SHA-256 than when it was published: it is built again/,
      async (dataDir) => {
        const file = await storeFile(dataDir);
        await writeFile(file, Buffer.alloc((await readFile(file)).length, "rubbish "));
      },
    ],
    [
      "of another format",
      /is of another format/,
      async (dataDir) => {
        const text = await readFile(join(dataDir, pointer), "utf8");
        await writeFile(join(dataDir, pointer), text.replace(/"format": "\d+/, '"format": "7'));
      },
    ],
    [
      "of another version than the pointer says",
      /holds another dataset version/,
      async (dataDir) => {
        const other = await folder();
        await fillFolder(
          other,
          changedContent(({ tables }) => void (tables.items[0]!.title = "Other")),
        );
        const [from, to] = [await storeFile(other), await storeFile(dataDir)];
        await copyFile(from, to);
        const text = await readFile(join(dataDir, pointer), "utf8");
        const bytes = (await readFile(to)).length;
        const described = text.replace(/"bytes": \d+/, `"bytes": ${bytes}`);
        await writeFile(
          join(dataDir, pointer),
          described.replace(/"sha256": "\w+/, `"sha256": "${await fileHash(to)}`),
        );
      },
    ],
  ];
  test.each(damage)("%s", async (_, expected, harm) => {
    const dataDir = await folder();
    await fillFolder(dataDir, seed);
    await harm(dataDir);
    await opened(dataDir, seed, async ({ run }, log) => {
      expect(log[0]).toMatch(expected);
      expect(await run("items", {})).toHaveLength(278);
    });
    await opened(dataDir, seed, async (_, log) => expect(log).toEqual([]));
  });

  test.each(["", "{", "{}", '{"file":"../../etc/passwd","version":"x","format":"x","bytes":1}', "[]", "null"])(
    "a pointer that reads %j",
    async (text) => {
      const dataDir = await folder();
      await writeFile(join(dataDir, pointer), text);
      await opened(dataDir, seed, async ({ version }) => expect(version).toBe(seed.version));
    },
  );
});

test("the file is read-only once it is whole, and sha256sum tells what its pointer says", async () => {
  const dataDir = await folder();
  await opened(dataDir, seed, async () => {});
  const { file, sha256 } = readPointer(dataDir)!;
  expect((await stat(join(dataDir, file))).mode & 0o777).toBe(0o444);
  const { stdout } = await promisify(execFile)("sha256sum", [join(dataDir, file)]);
  expect(stdout.split(" ")[0]).toBe(sha256);
});

test("a folder that cannot be written is refused in one sentence", async () => {
  const file = join(await folder(), "file");
  await writeFile(file, "mine");
  for (const dataDir of [file, join(file, "below"), join(await folder(), "long".repeat(100))]) {
    const refused = await openFilled(dataDir, seed).catch((error: Error) => error);
    expect(refused).toBeInstanceOf(StoreRefused);
    expect(String(refused)).toMatch(/^StoreRefused: DATA_DIR .+ cannot be written \(.+\): give a folder with room/);
  }
  expect(await readFile(file, "utf8")).toBe("mine");
});

test("a disk without room is refused in one sentence, and leaves nothing behind", async () => {
  const dataDir = await folder();
  // The shell's limit on the size of a file, in blocks of 512 or 1024 bytes, stands for the full disk.
  const limited = `ulimit -f 100; exec ${process.execPath} test/openOnce.ts ${dataDir}`;
  const { stdout } = await promisify(execFile)("sh", ["-c", limited]);
  expect(stdout).toMatch(/^StoreRefused: DATA_DIR .+ cannot be written/);
  expect((await readdir(dataDir)).filter((name) => name !== "published.json")).toEqual([]);
});

test("processes that start at once on an empty folder all serve, and leave a whole store", async () => {
  const dataDir = await folder();
  const once = () => promisify(execFile)(process.execPath, ["test/openOnce.ts", dataDir]);
  const answers = await Promise.all([once(), once(), once()]);
  expect(answers.map(({ stdout }) => stdout)).toEqual(Array(3).fill("278 items, 497 projects\n"));
  await opened(dataDir, seed, async ({ run }, log) => {
    expect(log).toEqual([]);
    expect(await run("items", {})).toHaveLength(278);
  });
});

test("a load that is killed leaves the old state", async () => {
  const dataDir = await folder();
  const old = changedContent(({ tables }) => void (tables.items[0]!.title = "Old"));
  await fillFolder(dataDir, old);
  const before = (await readdir(dataDir)).sort();
  const child = spawn(process.execPath, ["test/openOnce.ts", dataDir]);
  while (!(await readdir(dataDir)).some((name) => name.startsWith("building-"))) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  child.kill("SIGKILL");
  await once(child, "exit");
  expect((await readdir(dataDir)).filter((name) => !name.startsWith("building-")).sort()).toEqual(before);
  await opened(dataDir, old, async ({ version }, log) => expect([version, log]).toEqual([old.version, []]));
});

test("a closed store is unavailable", async () => {
  const dataDir = await folder();
  await fillFolder(dataDir, seed);
  const store = await openFilled(dataDir, seed);
  await store.close();
  expect(store.version()).toBeNull();
  await expect(store.begin()).rejects.toThrow(StoreUnavailable);
});
