/** The words of the screen in one language, and numbers and dates written as that language writes them. */
import type { Language, Texts } from "./languages.ts";
import { languages } from "./languages.ts";

export type Key = keyof Texts;
export type Values = Record<string, string | number>;

export interface Words {
  lang: string;
  direction: Language["direction"];
  /** The text of a key with `{name}` filled in; numbers are written by `Intl`. `{n|one|many}` picks by plural rule. */
  say: (key: Key, values?: Values) => string;
  number: (value: number, digits?: number) => string;
}

const cache = new Map<string, Promise<Words>>();

/** The words of a language that there is; rejects where its texts cannot be loaded. */
export function wordsOf(lang: string): Promise<Words> {
  const found = cache.get(lang) ?? load(lang);
  cache.set(lang, found);
  found.catch(() => cache.delete(lang));
  return found;
}

async function load(lang: string): Promise<Words> {
  const language = Object.hasOwn(languages, lang) && languages[lang];
  if (!language) throw new Error(`there are no texts in the language ${lang}`);
  return words(lang, language.direction, await language.texts());
}

/** Words from the texts of a language. A plural is written `{n|one=project|other=projects}` in the text. */
export function words(lang: string, direction: Language["direction"], texts: Texts): Words {
  const plural = new Intl.PluralRules(lang);
  // A page writes thousands of numbers, and a format takes longer to make than to use.
  const formats = new Map<number, Intl.NumberFormat>();
  const number = (value: number, digits = 3) => {
    const format = formats.get(digits) ?? new Intl.NumberFormat(lang, { maximumFractionDigits: digits });
    formats.set(digits, format);
    return format.format(value);
  };
  const fill = (text: string, values: Values) =>
    text.replaceAll(/\{(\w+)((?:\|\w+=[^|}]*)*)\}/g, (_, name: string, forms: string) => {
      const value = values[name];
      if (!forms) return value === undefined ? `{${name}}` : typeof value === "number" ? number(value) : value;
      const options = new Map(
        forms
          .slice(1)
          .split("|")
          .map((form) => form.split("=", 2) as [string, string]),
      );
      return options.get(plural.select(Number(value))) ?? options.get("other") ?? "";
    });
  return { lang, direction, number, say: (key, values = {}) => fill(texts[key] ?? key, values) };
}
