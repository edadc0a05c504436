/** Writes the lines of a box into a text, span by span, by keyed join. */
import { select } from "d3";
import type { TextLine } from "./labels.ts";
import type { Box } from "./layout.ts";
import { key } from "../parts/key.ts";

export function drawLabel<Datum>(boxOf: (datum: Datum) => Box | undefined, mirrored: boolean) {
  return function (this: SVGTextElement, datum: Datum): void {
    const box = boxOf(datum);
    const lines = box?.lines ?? [];
    // A space ends each line but the last, unseen: without it, what is read aloud would run the words together.
    const isLast = (row: number, index: number) => row === lines.length - 1 && index === lines[row]!.spans.length - 1;
    const spans = lines.flatMap((line, row) =>
      line.spans.map((span, index) => ({
        id: `${row}.${index}`,
        kind: span.kind,
        text: isolate(span, mirrored) + (isLast(row, index) ? "" : " "),
        x: index > 0 ? null : mirrored ? (box?.width ?? 0) - line.x : line.x,
        y: index > 0 ? null : line.y,
      })),
    );
    select(this)
      .selectAll<SVGTSpanElement, (typeof spans)[number]>("tspan")
      .data(spans, key)
      .join("tspan")
      .attr("data-id", (span) => span.id)
      .attr("data-kind", (span) => span.kind)
      .attr("x", (span) => span.x)
      .attr("y", (span) => span.y)
      .text((span) => span.text);
  };
}

/** From right to left, codes keep their direction and other words find theirs: Unicode's isolates, as SVG knows no <bdi>. */
const isolate = ({ kind, text }: TextLine["spans"][number], mirrored: boolean): string =>
  mirrored ? `${kind === "code" ? "\u2066" : "\u2068"}${text}\u2069` : text;
