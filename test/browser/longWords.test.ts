/** Words and addresses longer than their line go on in the next one: in no view is a text cut, the page or the panel wider than its room. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Edit } from "../brokenSeed.ts";
import { inLine, withLines } from "../brokenSeed.ts";
import { frozenSeed } from "../frozenSeed.ts";
import { settled } from "./settled.ts";
import { runSite } from "./site.ts";
import { browserTests, phone, wide } from "./visit.ts";

const word = "Verbindung".repeat(50);
const address = "https://www.example.org/projects/2024/inclusive-broadband-for-rural-schools";
const item = "Verbindung".repeat(8);

/** What a first import may hold: an address in a summary, and words without end wherever a text is free. */
const edits: Readonly<Record<string, Edit>> = {
  "projects.csv": withLines(
    `long-address-fra-2024,,,Broadband,Nobody,Other,FRA,,2024,,,wsis-C4,wsis-C4,sdg-4,,,nominee,,See ${address} for more.,,,,recollection,,${address}`,
    `long-word-fra-2024,,,${word},${word},Other,FRA,,2024,,,wsis-C4,wsis-C4,sdg-4,,,nominee,,${word},,,,recollection,title,${word}`,
  ),
  "links.csv": inLine("wsis-sdg__wsis-C4__sdg-4.4,", "Literacy", word),
  "sources.csv": inLine("ict4sdg-app-lines,", "ICT4SDG", word),
  "items.csv": inLine("sdg-4.4,", "job", item),
  "forum-sessions.csv": withLines(`long-session-2024,2024,${word},${word},wsis-C4,,,recollection,${word}`),
};

/** Of the texts on screen, those that end beyond the page or beyond what clips them; what scrolls by itself shows all it holds. */
const cutTexts = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const element = text.parentElement!;
      if (!text.textContent!.trim() || !element.checkVisibility()) continue;
      if (element.closest("script, option, .sr, .sign-sprite, .page-skip, .matrix-frame, .graph-canvas")) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const right = Math.max(...[...range.getClientRects()].map((line) => line.right));
      let edge = document.documentElement.clientWidth;
      for (let box: Element | null = element; box; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== "visible") edge = Math.min(edge, box.getBoundingClientRect().right);
      }
      if (right > edge + 1) found.push(`${element.className || element.tagName}: ${text.textContent!.slice(0, 40)}`);
    }
    return found;
  });

/** By how much the page, what stands beside the stage and the panel are wider inside than they are. */
const beyond = (page: Page) =>
  page.evaluate(() =>
    ["html", ".page-stage", ".page-side", ".panel"].flatMap((name) => {
      const box = document.querySelector(name);
      return box && box.scrollWidth > box.clientWidth ? [`${name} ${box.scrollWidth} in ${box.clientWidth}`] : [];
    }),
  );

/** Labels of the drawing that are wider than the node they stand in. */
const wideLabels = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<SVGAElement>(".graph-drawing .graph-node")].flatMap((node) => {
      const [box, label] = [node.querySelector("rect")!.getBBox(), node.querySelector("text")!.getBBox()];
      return label.x + label.width > box.x + box.width + 1 || label.height > box.height + 1 ? [node.dataset["id"]] : [];
    }),
  );

browserTests("long words", (visit) => {
  const seed = mkdtempSync(join(tmpdir(), "seed-"));
  let site: Awaited<ReturnType<typeof runSite>>;
  beforeAll(async () => {
    cpSync(frozenSeed, seed, { recursive: true });
    for (const [file, edit] of Object.entries(edits))
      writeFileSync(join(seed, file), edit(readFileSync(join(seed, file), "utf8"))!);
    site = await runSite(seed);
  });
  afterAll(async () => {
    await site?.stop();
    rmSync(seed, { recursive: true, force: true });
  });

  const states = {
    "the projects of a cell": "?select=wsis-C4__sdg-4",
    "a cell of a target": "?select=wsis-C4__sdg-4.4",
    "a project": "?select=long-word-fra-2024",
    "a project with an address": "?select=long-address-fra-2024",
    "an item": "?select=wsis-C4",
    "a target": "?select=sdg-4.4",
    "a link": "?select=wsis-sdg__wsis-C4__sdg-4.4",
    "a session": "?select=long-session-2024",
    "a source": "?select=ict4sdg-app-lines",
    "the list of a line": "?view=row&select=wsis-C4",
    "the list of a target": "?view=row&select=sdg-4.4",
    "all lines, a target among the columns": "?view=row&open=sdg-4",
    "the graph of a line": "?view=graph&select=wsis-C4",
    "the graph of a project": "?view=graph&select=long-word-fra-2024",
    "what a search found": "?q=Verbindung",
    "a filter and a search that find nothing": `?text=${word.slice(0, 200)}&q=${word.slice(0, 200)}`,
    "a value that nothing has": `?region=${"x".repeat(100)}`,
    "an id that nothing has": `?select=${"x".repeat(200)}`,
  };
  test.for([phone, wide])("no text is cut at %j", { timeout: 300_000 }, async (viewport) => {
    await using visited = await visit("", { viewport });
    const { page } = visited;
    const found: Record<string, unknown[]> = {};
    for (const [state, address] of Object.entries(states)) {
      await page.goto(`${site.address}/${address}`);
      await settled(page);
      const rows = page.locator(".matrix-list details");
      await rows.evaluateAll((all) => all.forEach((row) => row.toggleAttribute("open", true)));
      found[state] = [...(await beyond(page)), ...(await cutTexts(page)), ...(await wideLabels(page))];
    }
    expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([]);
  });

  test("the words are there to be seen", async () => {
    await using visited = await visit("", { viewport: phone });
    const { page } = visited;
    const says = async (address: string, place: string) => {
      await page.goto(`${site.address}/${address}`);
      await settled(page);
      return page.locator(place).allInnerTexts();
    };
    expect((await says(states["the projects of a cell"], ".projects-title")).join()).toContain(word);
    expect((await says(states["the projects of a cell"], ".projects p")).join()).toContain(address);
    expect((await says(states["a link"], ".panel-lead")).join()).toContain(word);
    expect((await says(states["a session"], ".panel h2")).join()).toContain(word);
    expect((await says(states["the graph of a line"], ".graph-list")).join()).toContain(word);
    expect((await says(states["what a search found"], ".search-hit")).join()).toContain(word);
  });
});
