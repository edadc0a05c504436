/** Finds items and projects by code, word or part of a word. */
import { normalise, normalisedWords } from "../../client/model/normalise.ts";
import type { Language } from "../../client/model/types.ts";
import type { Item, Memory } from "../memory/memory.ts";
import type { ProjectTable } from "../memory/projectTable.ts";
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

/**
 * At most `first` hits: exact code (`C5`, `9.c`, `SDG 9`), start of a code, start of a word in a title of any language,
 * then wherever every word of the text occurs; within each, items by rank before projects from the newest. Case, accents
 * and punctuation do not matter. Nothing is found for a text without letters and digits.
 */
export function search(memory: Memory, text: string, language: Language, first: number): SearchHit[] {
  checkText(text);
  const sought = normalise(text);
  if (sought === "" || first === 0) return [];
  const words = normalisedWords(text);
  const tiers = Array.from({ length: 4 }, (): SearchHit[] => []);
  for (const item of memory.items) {
    const match = matchItem(item, sought, words);
    if (!match) continue;
    const title = item.titles.get(language.toLowerCase())?.text ?? item.title;
    const label = `${item.framework.short} ${item.code}: ${title}`;
    tiers[match.tier]!.push({ found: { item }, label, kind: "Item", matched: match.matched });
  }
  const hits = tiers.slice(0, 3).flat();
  const { projects } = memory;
  if (hits.length < first) {
    const titles = titlesWith(projects.texts, sought);
    const add = (chosen: (project: number) => boolean) => {
      const newest = inOrder(memory, "NEWEST", chosen).subarray(0, first - hits.length);
      for (const project of newest) hits.push(projectHit(projects, project, words));
    };
    add((project) => titles[project] === 1);
    hits.push(...tiers[3]!);
    if (hits.length < first) {
      const each = words.map((word) => projectsWith(projects.texts, word));
      add((project) => titles[project] === 0 && each.every((found) => found[project] === 1));
    }
  }
  return hits.slice(0, first);
}

function matchItem(item: Item, sought: string, words: string[]): { tier: number; matched: "code" | "title" } | null {
  const { codes, titles } = foldedItem(item);
  if (codes.includes(sought)) return { tier: 0, matched: "code" };
  if (codes.some((code) => code.startsWith(sought))) return { tier: 1, matched: "code" };
  if (titles.some((title) => ` ${title}`.includes(` ${sought}`))) return { tier: 2, matched: "title" };
  const holdsAll = (text: string) => words.every((word) => text.includes(word));
  if (titles.some(holdsAll)) return { tier: 3, matched: "title" };
  return codes[0]!.includes(sought) ? { tier: 3, matched: "code" } : null;
}

interface FoldedItem {
  /** The code alone and with what is said before it. */
  codes: string[];
  titles: string[];
}
const folded = new WeakMap<Item, FoldedItem>();

function foldedItem(item: Item): FoldedItem {
  const known = folded.get(item);
  if (known) return known;
  const code = normalise(item.code);
  const kind = item.kind.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");
  const titles = [item.title, ...[...item.titles.values()].map((title) => title.text)];
  const made = {
    codes: [code, normalise(item.id), ...[item.framework.short, kind].map((before) => `${normalise(before)} ${code}`)],
    titles: [...new Set(titles.map(normalise))],
  };
  folded.set(item, made);
  return made;
}

/** Which of the three lines of a project's text holds the words. */
function projectHit({ texts, titles }: ProjectTable, project: number, words: string[]): SearchHit {
  const lines = texts.bytes.toString("utf8", texts.from[project], texts.from[project + 1]).split("\n");
  const fields = ["title", "organisation", "summary"] as const;
  const matched =
    fields.find((_, i) => words.every((word) => lines[i]!.includes(word))) ??
    fields.find((_, i) => words.some((word) => lines[i]!.includes(word)))!;
  return { found: { project }, label: titles[project]!, kind: "Project", matched };
}
