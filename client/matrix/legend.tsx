/** Explains each sign of the matrix, counts it, and narrows the matrix to it. */
import type { ListedSignName, Look, SignName } from "../model/sign.ts";
import { listedSigns, projectsLook, signs } from "../model/sign.ts";
import type { MatrixModel } from "./matrixModel.ts";
import { lookShown, matrixCells, signShown } from "./matrixSigns.ts";
import { Sign } from "../parts/sign.tsx";
import { StepLink } from "../parts/stepLink.tsx";
import type { View } from "../parts/view.ts";

const plain: Look = { frame: "solid", own: false, mark: "", count: 0, fill: "hollow" };
const examples: Record<SignName | ListedSignName, Look> = {
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

const unlisted: ReadonlySet<string> = new Set<SignName>(["candidate", "together", "none", "unexamined"]);
const groups = ["listed", "suggested", "unlisted"] as const;
type Group = (typeof groups)[number];
const groupOf = (sign: SignName | ListedSignName): Group =>
  sign === "own" ? "suggested" : unlisted.has(sign) ? "unlisted" : "listed";

/** Counts of the signs of the visible cells; `uncollected`: no project names both frameworks, which the sign shows, too. */
function tally(model: MatrixModel, show: string) {
  const found = new Map<string, { count: number; uncollected: boolean }>();
  for (const cell of matrixCells(model)) {
    const sign = signShown(cell, show);
    const known = found.get(sign);
    if (known) known.count += 1;
    else found.set(sign, { count: 1, uncollected: lookShown(cell, show, false).mark === "uncollected" });
  }
  return found;
}

export function Legend({ view: { state, words }, model }: { view: View; model: MatrixModel }) {
  if (state.show === "projects") {
    return (
      <p class="matrix-legend matrix-legend-note">
        <Sign look={projectsLook(5)} />
        {` ${words.say("sign.projects")}`}
      </p>
    );
  }
  const found = tally(model, state.show);
  const shown = (state.show === "listed" ? listedSigns : signs).filter(
    (sign) => found.has(sign) || sign === state.sign,
  );
  return (
    <div class="matrix-legend" role="group" aria-label={words.say("legend.label")}>
      {groups.map((group) => {
        const names = shown.filter((sign) => groupOf(sign) === group);
        return (
          names.length > 0 && (
            <ul key={group} aria-label={words.say(`legend.${group}`)}>
              <li aria-hidden="true" class="matrix-legend-head">
                {words.say(`legend.${group}`)}
              </li>
              {names.map((sign) => (
                <li key={sign}>
                  <StepLink
                    state={state}
                    to={{ sign: state.sign === sign ? "" : sign }}
                    class="matrix-legend-sign"
                    aria-current={state.sign === sign ? "true" : undefined}
                    title={`${words.say(`sign.${sign}`)} – ${words.say("legend.only")}`}
                  >
                    <Sign look={{ ...examples[sign], ...(found.get(sign)?.uncollected && { mark: "uncollected" }) }} />
                    <span>
                      {words.say(state.show === "listed" && sign === "none" ? "sign.none" : `legend.${sign}`)}
                    </span>
                    <b>{words.number(found.get(sign)?.count ?? 0)}</b>
                  </StepLink>
                </li>
              ))}
            </ul>
          )
        );
      })}
      {state.sign !== "" && (
        <StepLink state={state} to={{ sign: "" }} class="matrix-legend-all">
          {words.say("legend.all")}
        </StepLink>
      )}
    </div>
  );
}
