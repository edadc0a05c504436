/** The matrix with its legend, levels and notes; on narrow screens the list stands in its place. */
import { matrixReply } from "./matrixModel.ts";
import { filterKeys } from "../model/state.ts";
import { EditionChoice, EditionNote } from "../parts/editions.tsx";
import { StepLink } from "../parts/stepLink.tsx";
import { Legend } from "./legend.tsx";
import { Matrix } from "./matrix.tsx";
import { Failed, Loading } from "../parts/waiting.tsx";
import { MatrixList } from "./matrixList.tsx";
import type { View } from "../parts/view.ts";

export function MatrixView(view: View) {
  const { state, words } = view;
  const reply = matrixReply(view);
  if (reply.state === "loading") return <Loading words={words} />;
  if (reply.state === "failed") return <Failed words={words} state={state} message={reply.message} />;
  const model = reply.data;
  const filtered = filterKeys.some((key) => state[key]);
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
        {(model.hidden > 0 || state.blank) && (
          <StepLink state={state} to={{ blank: state.blank ? "" : "yes" }}>
            {state.blank ? words.say("matrix.hideBlank") : words.say("matrix.showBlank", { n: model.hidden })}
          </StepLink>
        )}
        <EditionChoice {...view} />
      </div>
      <EditionNote {...view} />
      <Legend {...view} model={model} />
      <div class="wide">
        {filtered && <p class="note">{words.say(state.show === "projects" ? "matrix.selection" : "matrix.unmoved")}</p>}
        <Matrix {...view} model={model} />
      </div>
      <div class="narrow">
        <MatrixList view={view} model={model} />
      </div>
    </section>
  );
}
