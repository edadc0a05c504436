/** Questions that were read before are held by bytes: however many are sent, and however long, little is kept. */
import { parse } from "graphql";
import { beforeAll, describe, expect, test } from "vitest";
import { createApi } from "../server/api/api.ts";
import { DocumentCache } from "../server/api/documentCache.ts";
import { limits } from "../server/api/limits.ts";
import type { Memory } from "../server/memory/memory.ts";
import { seedMemory } from "./seedMemory.ts";

let memory: Memory;
beforeAll(async () => {
  memory = await seedMemory();
});

function openApi() {
  const documents = new DocumentCache(limits.documents);
  const api = createApi({ documents });
  const asker = { memory, run: () => Promise.reject(new Error("not asked")), requestId: "", report: () => {} };
  const ask = async (query: string) => {
    const headers = { "content-type": "application/json" };
    const init = { method: "POST", headers, body: JSON.stringify({ query }) };
    return (await api(new Request("http://localhost/graphql", init), asker)).json();
  };
  return { documents, ask };
}

/** A question that differs from the next in one name, with as many characters. */
const question = (number: number, characters: number) => `{ a${number}: dataset { origin } } #`.padEnd(characters, "x");

describe("through the API", () => {
  test("long questions leave no more than is allowed, and the last of them are kept", async () => {
    const { documents, ask } = openApi();
    const sent = 320;
    for (let i = 0; i < sent; i++) await ask(question(i, 13_000));
    expect(documents.bytes).toBeLessThanOrEqual(limits.documents.most);
    expect(documents.size).toBeLessThan(sent);
    expect(documents.get(question(0, 13_000))).toBeUndefined();
    expect(documents.get(question(sent - 1, 13_000))).toBeDefined();
  });

  test("a question is kept once, and answered from what is kept", async () => {
    const { documents, ask } = openApi();
    const query = "{ dataset { origin } }";
    expect((await ask(query)).data).toEqual((await ask(query)).data);
    expect(documents.size).toBe(1);
    expect(documents.get(query)).toBe(documents.get(query));
  });

  test("what is not valid, or no question at all, is not kept", async () => {
    const { documents, ask } = openApi();
    for (let i = 0; i < 5; i++) {
      for (const query of [`{ a${i} }`, `{ a${i}`, `{ a${i}: dataset { ${"origin ".repeat(1_000)} } }`])
        expect((await ask(query)).errors).not.toHaveLength(0);
    }
    expect([documents.size, documents.bytes]).toEqual([0, 0]);
  });
});

describe("the cache", () => {
  const texts = ["{ a }", "{ b }", "{ c }", "{ d }"];
  const weight = 2 * "{ a }".length + 300 * 3;
  const filled = (most: number, largest = most) => {
    const cache = new DocumentCache({ most, largest });
    for (const text of texts) cache.set(text, parse(text));
    return cache;
  };

  test.each([
    [4 * weight, 4],
    [4 * weight - 1, 3],
    [weight, 1],
    [weight - 1, 0],
  ])("of %i bytes keeps %i", (most, kept) => {
    const cache = filled(most);
    expect([cache.size, cache.bytes]).toEqual([kept, kept * weight]);
    expect(texts.map((text) => cache.get(text) !== undefined)).toEqual(texts.map((_, i) => i >= 4 - kept));
  });

  test("keeps a document that is as large as one may be, and none above", () => {
    expect(filled(10 * weight, weight).size).toBe(4);
    expect(filled(10 * weight, weight - 1).size).toBe(0);
  });

  test("of the API holds little after 3,000 questions of 13 kB, whether of many tokens or of few", () => {
    const cache = new DocumentCache(limits.documents);
    let most = 0;
    for (let i = 0; i < 3_000; i++) {
      const text = i % 2 ? question(i, 13_000) : `{ a${i} ${"a b c d e f ".repeat(i % 240)} }`.padEnd(13_000);
      cache.set(text, parse(text));
      most = Math.max(most, cache.bytes);
    }
    expect(most).toBeLessThanOrEqual(8 * 1024 * 1024);
    expect(cache.size).toBeGreaterThan(30);
    expect(cache.size).toBeLessThan(320);
  });

  test("weighs the tokens of a document beside its characters", () => {
    const text = `{ ${"a ".repeat(100)}}`;
    const cache = new DocumentCache({ most: 100_000, largest: 100_000 });
    cache.set(text, parse(text));
    expect(cache.bytes).toBe(2 * text.length + 300 * 102);
  });

  test("drops what was not asked for the longest", () => {
    const cache = filled(4 * weight);
    cache.get("{ a }");
    cache.set("{ e }", parse("{ e }"));
    expect(["{ a }", "{ b }"].map((text) => cache.get(text) !== undefined)).toEqual([true, false]);
  });
});
