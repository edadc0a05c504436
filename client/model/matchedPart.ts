/** Which part of a text a search found, so that it can be marked. */
import { fold } from "./fold.ts";

/** The text before, in and after the first place where the query stands, at the start of a word if there is one. */
export function matchedPart(text: string, query: string): { before: string; part: string; after: string } {
  const wanted = fold(query);
  const letters = Array.from(text);
  let folded = "";
  const letterAt: number[] = [];
  letters.forEach((letter, index) => {
    const plain = fold(letter) || (folded === "" || folded.endsWith(" ") || /\p{M}/u.test(letter) ? "" : " ");
    for (let i = 0; i < plain.length; i++) letterAt.push(index);
    folded += plain;
  });
  const atWord = ` ${folded}`.indexOf(` ${wanted}`);
  const start = atWord >= 0 ? atWord : folded.indexOf(wanted);
  if (!wanted || start < 0) return { before: text, part: "", after: "" };
  const from = letterAt[start] ?? 0;
  const to = (letterAt[start + wanted.length - 1] ?? from) + 1;
  const piece = (a: number, b?: number) => letters.slice(a, b).join("");
  return { before: piece(0, from), part: piece(from, to), after: piece(to) };
}
