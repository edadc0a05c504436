/** The words of the screen in one language, and numbers and dates written as that language writes them. */
import type english from "../text/en.json";

export type Key = keyof typeof english;
export type Values = Record<string, string | number>;

export interface Words {
  lang: string;
  /** The text of a key with `{name}` filled in; numbers are written by `Intl`. `{n|one|many}` picks by plural rule. */
  say: (key: Key, values?: Values) => string;
  number: (value: number, digits?: number) => string;
}

/** Words from the texts of a language. A plural stands as `{n|one=project|other=projects}` inside the text. */
export function words(lang: string, texts: Record<Key, string>): Words {
  const plural = new Intl.PluralRules(lang);
  // Kept: a page writes thousands of numbers, and a format takes longer to make than to use.
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
  return { lang, number, say: (key, values = {}) => fill(texts[key] ?? key, values) };
}
