/** Explains each sign of the matrix, counts it, and narrows the matrix to it. */
import type { ListedSign, Look, Sign } from "../model/glyph.ts";
import { listedSigns, projectsLook, signs } from "../model/glyph.ts";
import type { MatrixModel } from "../model/matrixModel.ts";
import { matrixCells, signShown } from "../model/matrixSigns.ts";
import { Glyph } from "./glyph.tsx";
import { Go } from "./go.tsx";
import type { View } from "./view.ts";

const plain: Look = { frame: "solid", own: false, mark: "", count: 0, fill: "hollow" };
const examples: Record<Sign | ListedSign, Look> = {
  supported: { ...plain, mark: "count", count: 3, fill: "full" },
  chance: { ...plain, mark: "count", count: 3, fill: "soft" },
  awaiting: { ...plain, mark: "awaiting" },
  few: { ...plain, mark: "count", count: 1 },
  inherited: { ...plain, mark: "inherited" },
  uncollected: { ...plain, mark: "uncollected" },
  confirmed: plain,
  provisional: { ...plain, frame: "dashed" },
  own: { ...plain, frame: "dotted", own: true },
  candidate: { ...plain, frame: "diamond", mark: "count", count: 3, fill: "full" },
  together: { ...plain, frame: "diamond", mark: "count", count: 1 },
  none: { ...plain, frame: "point" },
  unexamined: { ...plain, frame: "hatch" },
};

const unlisted: ReadonlySet<string> = new Set<Sign>(["candidate", "together", "none", "unexamined"]);

export function Legend({ state, words, model }: View & { model: MatrixModel }) {
  if (state.show === "projects") {
    return (
      <p class="legend legend-note">
        <Glyph look={projectsLook(5)} /> {words.say("sign.projects")}
      </p>
    );
  }
  const counts = new Map<string, number>();
  for (const cell of matrixCells(model)) {
    const sign = signShown(cell, state.show);
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const shown = state.show === "listed" ? listedSigns : signs;
  const group = (head: "legend.listed" | "legend.unlisted", listed: boolean) => {
    const names = shown.filter((sign) => unlisted.has(sign) !== listed && (counts.has(sign) || sign === state.sign));
    return (
      names.length > 0 && (
        <ul aria-label={words.say(head)}>
          <li aria-hidden="true" class="legend-head">
            {words.say(head)}
          </li>
          {names.map((sign) => (
            <li key={sign}>
              <Go
                state={state}
                to={{ sign: state.sign === sign ? "" : sign }}
                class="legend-sign"
                aria-current={state.sign === sign ? "true" : undefined}
                title={`${words.say(`sign.${sign}`)} – ${words.say("legend.narrow")}`}
              >
                <Glyph look={examples[sign]} />
                <span>{words.say(state.show === "listed" && sign === "none" ? "sign.none" : `legend.${sign}`)}</span>
                <b>{words.number(counts.get(sign) ?? 0)}</b>
              </Go>
            </li>
          ))}
        </ul>
      )
    );
  };
  return (
    <div class="legend" role="group" aria-label={words.say("legend.label")}>
      {group("legend.listed", true)}
      {group("legend.unlisted", false)}
      {state.sign && (
        <Go state={state} to={{ sign: "" }} class="legend-all">
          {words.say("legend.all")}
        </Go>
      )}
    </div>
  );
}
