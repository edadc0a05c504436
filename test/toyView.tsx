/** A view that no reader needs: the ids of the rows of a matrix. */
import { completeResultOf } from "../client/model/answers.ts";
import type { PageView } from "../client/page/pageView.ts";
import { drawn } from "../client/parts/drawn.tsx";
import { matrixQuestion } from "../client/questions/generated.ts";

const question = matrixQuestion({ rows: "connect2020", columns: "wsis" });

export const toyView: PageView = {
  name: "toy",
  questions: () => [question],
  load: () =>
    drawn(
      ({ answers }) => completeResultOf(answers, question),
      ({ model: { matrix } }) => <p id="toy">{matrix.packed.rowIds.join(" ")}</p>,
    ),
  details: () => "last",
  inWords: { state: { view: "toy", theme: "dark" }, id: "toy", words: "title" },
};
