/** Which parts of a text a search found, so that they can be marked. */
import { normalise } from "../model/normalise.ts";

export interface Piece {
  text: string;
  marked: boolean;
}

/** The text in pieces: the whole query is marked where it occurs, otherwise each of its words, at the start of a word if possible. */
export function markedPieces(text: string, query: string): Piece[] {
  const letters = Array.from(text);
  const { folded, letterAt } = foldLetters(letters);
  const sought = normalise(query);
  const wanted = folded.includes(sought) ? [sought] : sought.split(" ");
  const marked = new Set<number>();
  for (const part of wanted.filter(Boolean)) {
    const atWord = ` ${folded}`.indexOf(` ${part}`);
    const start = atWord >= 0 ? atWord : folded.indexOf(part);
    if (start < 0) continue;
    for (let i = letterAt[start]!; i <= letterAt[start + part.length - 1]!; i++) marked.add(i);
  }
  const pieces: Piece[] = [];
  letters.forEach((letter, index) => {
    const last = pieces.at(-1);
    if (last?.marked === marked.has(index)) last.text += letter;
    else pieces.push({ text: letter, marked: marked.has(index) });
  });
  return pieces;
}

/** The folded text and, for each of its places, the letter of the text that it comes from. */
function foldLetters(letters: string[]): { folded: string; letterAt: number[] } {
  let folded = "";
  const letterAt: number[] = [];
  letters.forEach((letter, index) => {
    const parting = !/\p{M}/u.test(letter) && folded !== "" && !folded.endsWith(" ") ? " " : "";
    const plain = normalise(letter) || parting;
    for (let i = 0; i < plain.length; i++) letterAt.push(index);
    folded += plain;
  });
  return { folded, letterAt };
}
