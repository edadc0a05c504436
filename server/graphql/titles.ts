/** Titles in the language asked for. */
import type { Language } from "../../client/model/types.ts";
import type { Framework, Item } from "../memory/memory.ts";

/** The title in a language; the English one where there is none. */
export const titleOf = (thing: Item | Framework, language: string): string =>
  language === "EN" ? thing.title : (thing.titles.get(language.toLowerCase())?.text ?? thing.title);

/** The title with what backs it; null where the language has none. */
export function titleIn(item: Item, language: Language) {
  const found = item.titles.get(language.toLowerCase());
  if (language === "EN" && found?.text !== item.title) {
    return { text: item.title, language, status: item.titleStatus, source: item.source };
  }
  return found ? { text: found.text, language, status: found.status, source: found.source } : null;
}
