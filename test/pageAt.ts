/** The page at an address as a reader finds it: the server's HTML as a document, and its texts without needless blanks. */
import { parseHTML } from "linkedom";
import type { OpenApp } from "./openApp.ts";

export interface Page {
  /** The first element, which must be there. */
  one(selector: string): Element;
  all(selector: string): Element[];
  /** What the first element says. */
  says(selector: string): string;
  /** What each element says. */
  texts(selector: string): string[];
  /** Where the link with these words goes. */
  link(words: string | RegExp, within?: string): string;
}

export const text = (element: Element): string => (element.textContent ?? "").replaceAll(/\s+/g, " ").trim();

export async function pageAt(app: OpenApp, query: string): Promise<Page> {
  const response = await app.fetch(`/${query}`);
  if (!response.ok) throw new Error(`${query}: ${response.status}`);
  return readPage(await response.text());
}

/** A document as a reader finds it. */
export function readPage(html: string): Page {
  const { document } = parseHTML(html);
  const all = (selector: string) => [...document.querySelectorAll(selector)] as unknown as Element[];
  const one = (selector: string) => {
    const [found] = all(selector);
    if (!found) throw new Error(`nothing on the page is ${selector}`);
    return found;
  };
  return {
    one,
    all,
    says: (selector) => text(one(selector)),
    texts: (selector) => all(selector).map(text),
    link(words, within = "body") {
      const fits = (said: string) => (typeof words === "string" ? said === words : words.test(said));
      const found = all(`${within} a`).find((a) => fits(text(a)));
      if (!found) throw new Error(`no link in ${within} says ${words}`);
      return found.getAttribute("href") ?? "";
    },
  };
}
