/** The legend of the graph: its lines and shapes. The list of the graph uses the same signs. */
import type { GraphEdge } from "./graphModel.ts";
import type { Key, Words } from "../text/words.ts";

type Sign = Pick<GraphEdge, "kind" | "status" | "standing">;

/** A short piece of a line as the graph draws it. The same must be said in words beside it. */
export function EdgeSign({ edge: { kind, status, standing } }: { edge: Sign }) {
  return (
    <svg
      class="graph-sign"
      data-kind={kind}
      data-status={status?.toLowerCase()}
      data-standing={standing?.toLowerCase()}
      viewBox="0 0 36 12"
      aria-hidden="true"
    >
      <path class="graph-line" d={kind === "link" ? "M1 6H26" : "M1 6H35"} />
      {kind === "link" && <path class="graph-arrow" d="M26 2.5L34 6L26 9.5Z" />}
    </svg>
  );
}

const lines: (Sign & { says: Key })[] = [
  { kind: "link", status: "CONFIRMED", standing: "OFFICIAL", says: "graph.legend.confirmed" },
  { kind: "link", status: "PROVISIONAL", standing: "OFFICIAL", says: "graph.legend.provisional" },
  { kind: "link", status: "PROPOSED", standing: "OWN", says: "graph.legend.own" },
  { kind: "part", status: null, standing: null, says: "graph.legend.part" },
];
const shapes = [
  { name: "item", says: "graph.legend.item" },
  { name: "whole", says: "graph.legend.whole" },
  { name: "project", says: "graph.legend.project" },
] as const;

export function GraphLegend({ words }: { words: Words }) {
  return (
    <ul class="graph-legend" aria-label={words.say("graph.legend")}>
      {lines.map((edge) => (
        <li key={edge.says}>
          <EdgeSign edge={edge} />
          {` ${words.say(edge.says)}`}
        </li>
      ))}
      {shapes.map(({ name, says }) => (
        <li key={name}>
          <svg class="graph-sign" data-kind={name} viewBox="0 0 22 12" aria-hidden="true">
            {name === "project" ? (
              <circle class="graph-pip" cx="11" cy="6" r="4" />
            ) : (
              <rect class="graph-card" x="1" y="1" width="20" height="10" rx={name === "item" ? 4 : 0} />
            )}
          </svg>
          {` ${words.say(says)}`}
        </li>
      ))}
    </ul>
  );
}
