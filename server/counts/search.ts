/** Finds items and projects by code, word or part of a word. */
import { memoByKey } from "../../client/model/memoByKey.ts";
import { normalise, normalisedWords } from "../../client/model/normalise.ts";
import type { Language } from "../../client/model/types.ts";
import type { Framework, Item, Memory } from "../memory/memory.ts";
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

/** What is looked for: as a text, as a code, as a code and the start of a word of a title, and word by word. */
interface Sought {
  text: string;
  code: string;
  codeAndTitle: { code: string; title: RegExp }[];
  words: string[];
}

/**
 * At most `first` hits: exact code (`C5`, `9.c`, `SDG 9`, `sdg9`), start of a code, a code with the start of a word of its
 * title or of a title below it (`C7 e-health`), start of a word in a title of any language, then wherever every word of
 * the text occurs; within each, items by rank before projects from the newest. Case, accents and punctuation do not
 * matter, nor, in a code and what follows it, spaces but between two numbers. Before a code may stand what
 * `saidBefore` gives and a `no`, `#` or `number`. Nothing is found for a text without letters and digits.
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
  const sought: Sought = { text: normalise(text), code: codeOf(text), codeAndTitle: codesAndTitles(text), words };
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
  const titleAfterCode = sought.codeAndTitle.filter(({ code }) => codesFromTop(item).has(code));
  if (titleAfterCode.some(({ title }) => titles.some((text) => title.test(text)))) return { tier: 2, matched: "title" };
  if (beginsWord(sought.text)) return { tier: 3, matched: "title" };
  const holdsAll = (text: string) => sought.words.every((word) => text.includes(word));
  if (titles.some(holdsAll)) return { tier: 4, matched: "title" };
  return codes[0]!.includes(sought.code) ? { tier: 4, matched: "code" } : null;
}

/** Wherever a text can be a code and the start of a word in a title, of more than a letter: `c7` and `e health`. */
function codesAndTitles(text: string): Sought["codeAndTitle"] {
  const words = parted(text).split(" ");
  return words.flatMap((word, i) => {
    const title = words.slice(i).join("");
    if (i === 0 || !/^\p{L}/u.test(word) || words.slice(i).join(" ").length < 2) return [];
    return [{ code: codeOf(words.slice(0, i).join(" ")), title: new RegExp(`(?:^| )${[...title].join(" ?")}`, "u") }];
  });
}

interface SearchedItem {
  /** The code alone and with what is said before it. */
  codes: string[];
  titles: string[];
}

const searchedItem = memoByKey((item: Item): SearchedItem => {
  const { code, framework } = item;
  const withoutLetters = code.slice(lettersOfAll(framework).length);
  const titles = [item.title, ...[...item.titles.values()].map((title) => title.text)];
  const codes = [
    code,
    item.id,
    ...saidBefore(item).flatMap((before) => [`${before} ${code}`, `${before} ${withoutLetters}`]),
  ];
  return { codes: [...new Set(codes.map(codeOf))], titles: [...new Set(titles.map(normalise))] };
});

/** The codes of an item and of those above it. */
const codesFromTop = memoByKey(
  (item: Item): Set<string> =>
    new Set([...searchedItem(item).codes, ...(item.parent ? codesFromTop(item.parent) : [])]),
);

/**
 * What is said before a code: a name of its framework, its kind, or such a name and another name, the kind or the last
 * word of the kind (`SDG`, `Goal`, `WSIS AL`, `SDG target`, `Connect 2020 goal`); each in the plural too.
 */
function saidBefore({ kind, framework }: Item): string[] {
  const names = [framework.id, framework.short, ...framework.aliases];
  const kindWords = kind.split(/(?<=\p{Ll})(?=\p{Lu})/u);
  const plural = (name: string) => [name, `${name}s`];
  const single = [...names, kindWords.join(" ")].flatMap(plural);
  const second = [...single, ...plural(kindWords.at(-1)!)];
  return [...single, ...names.flatMap(plural).flatMap((name) => second.map((other) => `${name} ${other}`))];
}

/** The letters before the number with which every code of a framework begins; after a name they can be left out: `AL 5` is `AL C5`. */
const lettersOfAll = memoByKey(({ items }: Framework): string => {
  const [letters, ...others] = new Set(items.map(({ code }) => /^\p{L}+(?=\p{N})/u.exec(code)?.[0] ?? ""));
  return others.length === 0 ? letters! : "";
});

/** Normalised, letters and digits apart: `sdg 9 c`. */
const parted = (text: string): string => normalise(text).replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, " ");

/**
 * A code as it is compared: without leading zeros, `no` and `number` before a number, and spaces but between two numbers.
 * `SDG9`, `sdg-9` and `SDG no. 09` are `sdg9`, `9.c` is `9c`, `1.10` is `1 10`.
 */
const codeOf = (text: string): string =>
  parted(text)
    .replace(/(?<!\p{N})0+(?=\p{N})/gu, "")
    .replace(/(?<=\p{L} )(?:no|number) (?=(?:\p{L} )?\p{N})/gu, "")
    .replace(/(?<!\p{N}) | (?!\p{N})/gu, "");

/** Which of the three lines of a project's text holds the words. */
function projectHit({ texts, titles }: ProjectTable, project: number, words: string[]): SearchHit {
  const lines = texts.bytes.toString("utf8", texts.from[project], texts.from[project + 1]).split("\n");
  const fields = ["title", "organisation", "summary"] as const;
  const matched =
    fields.find((_, i) => words.every((word) => lines[i]!.includes(word))) ??
    fields.find((_, i) => words.some((word) => lines[i]!.includes(word)))!;
  return { found: { project }, label: titles[project]!, kind: "Project", matched };
}
