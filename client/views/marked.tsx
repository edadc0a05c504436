/** A text with the part marked that a search found. */
import { matchedPart } from "../model/matchedPart.ts";

export function Marked({ text, query }: { text: string; query: string }) {
  const { before, part, after } = matchedPart(text, query);
  return (
    <>
      {before}
      {part && <mark>{part}</mark>}
      {after}
    </>
  );
}
