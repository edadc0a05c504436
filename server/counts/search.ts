/** Finds items and projects by code, word or part of a word. */
import { memoByKey } from "../../client/model/memoByKey.ts";
import { normalise, normalisedWords } from "../../client/model/normalise.ts";
import type { Language } from "../../client/model/types.ts";
import type { Item, Memory } from "../memory/memory.ts";
import type { ProjectTable } from "../memory/projectTable.ts";
import type { Deadline } from "./deadline.ts";
import { noDeadline } from "./deadline.ts";
import { inOrder } from "./projectOrder.ts";
import { checkText, projectsWith, titlesWith } from "./texts.ts";

export interface SearchHit {
  /** An item, or the place of a project. */
  found: { item: Item } | { project: number };
  /** Framework, code and title in the language asked for (English where it has none), or the title of a project. */
  label: string;
  kind: "Item" | "Project";
  /** Where the text was found. */
  matched: "code" | "title" | "organisation" | "summary";
}

/** What is looked for: as a text, as a code, and word by word. */
interface Sought {
  text: string;
  code: string;
  words: string[];
}

/**
 * At most `first` hits: exact code (`C5`, `9.c`, `SDG 9`, `sdg9`), start of a code, a code with the start of a word of its
 * title or of a title below it (`C7 e-health`), start of a word in a title of any language, then wherever every word of
 * the text occurs; within each, items by rank before projects from the newest. Case, accents and punctuation do not
 * matter. Nothing is found for a text without letters and digits.
 */
export function search(
  memory: Memory,
  text: string,
  language: Language,
  first: number,
  deadline: Deadline = noDeadline,
): SearchHit[] {
  checkText(text);
  const words = normalisedWords(text);
  const sought: Sought = { text: normalise(text), code: codeOf(text), words };
  if (sought.text === "" || first === 0) return [];
  const tiers = Array.from({ length: 5 }, (): SearchHit[] => []);
  for (const item of memory.items) {
    const match = matchItem(item, sought);
    if (!match) continue;
    const title = item.titles.get(language.toLowerCase())?.text ?? item.title;
    const label = `${item.framework.short} ${item.code}: ${title}`;
    tiers[match.tier]!.push({ found: { item }, label, kind: "Item", matched: match.matched });
  }
  const hits = tiers.slice(0, 4).flat();
  const { projects } = memory;
  if (hits.length < first) {
    const titles = titlesWith(projects.texts, sought.text, deadline);
    const add = (chosen: (project: number) => boolean) => {
      const newest = inOrder(memory, "NEWEST", chosen, deadline).subarray(0, first - hits.length);
      for (const project of newest) hits.push(projectHit(projects, project, words));
    };
    add((project) => titles[project] === 1);
    hits.push(...tiers[4]!);
    if (hits.length < first) {
      const each = words.map((word) => projectsWith(projects.texts, word, deadline));
      add((project) => titles[project] === 0 && each.every((found) => found[project] === 1));
    }
  }
  return hits.slice(0, first);
}

interface Match {
  tier: number;
  matched: SearchHit["matched"];
}

function matchItem(item: Item, sought: Sought): Match | null {
  const { codes, titles } = searchedItem(item);
  if (codes.includes(sought.code)) return { tier: 0, matched: "code" };
  if (codes.some((code) => code.startsWith(sought.code))) return { tier: 1, matched: "code" };
  const beginsWord = (text: string) => titles.some((title) => ` ${title}`.includes(` ${text}`));
  if (titlesAfterCode(item, sought.code).some(beginsWord)) return { tier: 2, matched: "title" };
  if (beginsWord(sought.text)) return { tier: 3, matched: "title" };
  const holdsAll = (text: string) => sought.words.every((word) => text.includes(word));
  if (titles.some(holdsAll)) return { tier: 4, matched: "title" };
  return codes[0]!.includes(sought.code) ? { tier: 4, matched: "code" } : null;
}

/** What follows the code of an item or of one above it, where that is more than a letter: `e health` of `c 7 e health`. */
function titlesAfterCode(item: Item, sought: string): string[] {
  const own = searchedItem(item).codes.flatMap((code) => {
    const rest = sought.startsWith(`${code} `) ? sought.slice(code.length + 1) : "";
    return /^\p{L}./u.test(rest) ? [rest] : [];
  });
  return item.parent ? [...own, ...titlesAfterCode(item.parent, sought)] : own;
}

interface SearchedItem {
  /** The code alone and with what is said before it. */
  codes: string[];
  titles: string[];
}

const searchedItem = memoByKey((item: Item): SearchedItem => {
  const kind = item.kind.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");
  const { short, aliases } = item.framework;
  const titles = [item.title, ...[...item.titles.values()].map((title) => title.text)];
  return {
    codes: [item.code, item.id, ...[short, kind, ...aliases].map((before) => `${before} ${item.code}`)].map(codeOf),
    titles: [...new Set(titles.map(normalise))],
  };
});

/** A code as it is compared: letters and digits apart, without leading zeros. `SDG9`, `sdg-9` and `SDG 09` are `sdg 9`. */
const codeOf = (text: string): string =>
  normalise(text)
    .replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, " ")
    .replace(/(?<!\p{N})0+(?=\p{N})/gu, "");

/** Which of the three lines of a project's text holds the words. */
function projectHit({ texts, titles }: ProjectTable, project: number, words: string[]): SearchHit {
  const lines = texts.bytes.toString("utf8", texts.from[project], texts.from[project + 1]).split("\n");
  const fields = ["title", "organisation", "summary"] as const;
  const matched =
    fields.find((_, i) => words.every((word) => lines[i]!.includes(word))) ??
    fields.find((_, i) => words.some((word) => lines[i]!.includes(word)))!;
  return { found: { project }, label: titles[project]!, kind: "Project", matched };
}
