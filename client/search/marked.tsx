/** A text with the parts marked that a search found. */
import { markedPieces } from "./markedPieces.ts";

export function Marked({ text, query }: { text: string; query: string }) {
  return (
    <span>{markedPieces(text, query).map((piece) => (piece.marked ? <mark>{piece.text}</mark> : piece.text))}</span>
  );
}
