/** The matrix with its legend, levels and notes; on narrow screens the list replaces it. */
import type { MatrixModel } from "./matrixModel.ts";
import { matrixResult } from "./matrixModel.ts";
import { isFiltered } from "../model/state.ts";
import { EditionChoice, EditionNote } from "../parts/editions.tsx";
import { StepLink } from "../parts/stepLink.tsx";
import { Legend } from "./legend.tsx";
import { Matrix } from "./matrix.tsx";
import { MatrixList } from "./matrixList.tsx";
import type { View } from "../parts/view.ts";
import { drawn } from "../parts/drawn.tsx";

export function MatrixView({ view, model }: { view: View; model: MatrixModel }) {
  const { state, words } = view;
  const filtered = isFiltered(state);
  const leaf = state.columnLevel === "leaf";
  return (
    <section class="matrix-view" aria-label={words.say("view.matrix")}>
      <div class="matrix-bar">
        <nav class="switch" aria-label={words.say("show.label")}>
          {(["verdict", "listed", "projects"] as const).map((show) => (
            <StepLink
              key={show}
              state={state}
              to={{ show, sign: "" }}
              aria-current={state.show === show ? "true" : undefined}
            >
              {words.say(`show.${show}`)}
            </StepLink>
          ))}
        </nav>
        <StepLink state={state} to={{ columnLevel: leaf ? "top" : "leaf", open: "", blank: "" }}>
          {words.say(leaf ? "matrix.closeColumns" : "matrix.openColumns")}
        </StepLink>
        {(model.hidden > 0 || state.blank !== "") && (
          <StepLink state={state} to={{ blank: state.blank ? "" : "yes" }}>
            {state.blank ? words.say("matrix.hideBlank") : words.say("matrix.showBlank", { n: model.hidden })}
          </StepLink>
        )}
        <EditionChoice view={view} />
      </div>
      <EditionNote view={view} />
      <Legend view={view} model={model} />
      <div class="matrix-wide">
        {filtered && <p class="note">{words.say(state.show === "projects" ? "matrix.selection" : "matrix.unmoved")}</p>}
        <Matrix view={view} model={model} />
      </div>
      <div class="matrix-narrow">
        <MatrixList view={view} model={model} />
      </div>
    </section>
  );
}

export const MatrixStage = drawn(matrixResult, MatrixView);
