/** The one sign of matrix, lists, legend and graph: a square is a claim, its filling is evidence. */
import type { CellFacts, Look } from "../model/sign.ts";
import { lookKey, verdictLook } from "../model/sign.ts";

const square = "M3 3H21V21H3Z";
const cutSquare = "M3 3H15L21 9V21H3Z";
const outlines: Partial<Record<Look["frame"], string>> = {
  diamond: "M12 1.5L22.5 12L12 22.5L1.5 12Z",
  hatch: "M4 12L12 4M4 20L20 4M12 20L20 12",
};
const marks: Partial<Record<Look["mark"], string>> = {
  awaiting: "M8 7H16L8 17H16Z",
  inherited: "M7 8H17M8 16L12 12L16 16",
  uncollected: "M8 12H16",
};
const pips = [[], [[12, 12]], [[8.5, 12], [15.5, 12]], [[8.5, 15], [15.5, 15], [12, 8.5]]] as const; // prettier-ignore

/** The shapes of a look in a box of 24 by 24; colours and strokes by class. */
export function Shapes({ look }: { look: Look }) {
  const { frame, own, mark, count, fill } = look;
  const inDiamond = frame === "diamond" || frame === "bare";
  return (
    <g data-frame={frame} data-fill={fill}>
      {frame === "point" && <circle class="sign-dot" cx="12" cy="12" r="1.5" />}
      {frame !== "point" && frame !== "bare" && (
        <path class="sign-frame" d={outlines[frame] ?? (own ? cutSquare : square)} />
      )}
      {fill === "soft" && <path class="sign-band" d="M3 18H21V21H3Z" />}
      {marks[mark] && <path class="sign-mark" d={marks[mark]} />}
      {mark === "count" && count <= 3 && !inDiamond
        ? pips[count]?.map(([x, y]) => (
            <circle key={`${x} ${y}`} class="sign-pip" cx={x} cy={fill === "soft" ? y - 1.5 : y} r="2.6" />
          ))
        : mark === "count" && (
            <text
              class="sign-count"
              data-digits={String(count).length}
              x="12"
              y={fill === "soft" ? 14.5 : 16}
              text-anchor="middle"
            >
              {count > 999 ? `${Math.floor(count / 1000)}k` : count}
            </text>
          )}
    </g>
  );
}

/** A single sign outside the matrix. The same must be said in words beside it. */
export function Sign({ look, cell }: { look?: Look; cell?: CellFacts }) {
  const drawn = look ?? (cell && verdictLook(cell));
  return (
    <svg class="sign" viewBox="0 0 24 24" aria-hidden="true">
      {drawn && <Shapes look={drawn} />}
    </svg>
  );
}

/** Each look of the matrix once, for its cells to use. */
export function Sprite({ looks }: { looks: Iterable<Look> }) {
  return (
    <svg class="sign-sprite" aria-hidden="true">
      {[...looks].map((look) => (
        <symbol key={lookKey(look)} id={`g-${lookKey(look)}`} viewBox="0 0 24 24">
          <Shapes look={look} />
        </symbol>
      ))}
    </svg>
  );
}
