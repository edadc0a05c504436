/** The languages of the page: a new one is a file of texts in this folder and an entry here. */
import english from "./en.json" with { type: "json" };

/** Every text of the screen has a key; English has them all. */
export type Texts = Readonly<Record<keyof typeof english, string>>;

export interface Language {
  /** From which side it is read. */
  direction: "ltr" | "rtl";
  /** English is part of the first script; the texts of any other are loaded when the page is in that language. */
  texts(): Texts | Promise<Texts>;
}

/** By the value of the state's `lang`; the first is the default. */
export const languages: Readonly<Record<string, Language>> = {
  en: { direction: "ltr", texts: () => english },
};
