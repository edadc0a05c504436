/** The page: head, controls, the chosen view, the panel beside it and the foot. A function of state and answers alone. */
import type { ComponentType } from "preact";
import type { Answers } from "../model/answers.ts";
import { completeResultOf } from "../model/answers.ts";
import { catalogue } from "../model/catalogue.ts";
import { catalogueOf } from "./pageQuestions.ts";
import { listedItem } from "../list/rowListModel.ts";
import { resolveState } from "../model/resolveState.ts";
import type { State } from "../model/state.ts";
import { change, writeAddress } from "../model/state.ts";
import type { Words } from "../model/words.ts";
import { Editions } from "../parts/editions.tsx";
import { Filters } from "../filters/filters.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { Intro } from "./intro.tsx";
import { MatrixView } from "../matrix/matrixView.tsx";
import { Failed, Loading } from "../parts/waiting.tsx";
import { RowList } from "../list/rowList.tsx";
import { Toolbar } from "./toolbar.tsx";
import "../parts/joinTexts.ts";
import type { Act, View } from "../parts/view.ts";

/** Views that the browser loads when they are opened; the server has them all. */
export interface LazyViews {
  graph?: ComponentType<View>;
  panel?: ComponentType<View>;
}

/** Which of them a state shows. */
export const lazyViewsOf = (state: State): (keyof LazyViews)[] => [
  ...(state.view === "graph" ? (["graph"] as const) : []),
  ...(state.select ? (["panel"] as const) : []),
];

interface Props {
  later: LazyViews;
  state: State;
  answers: Answers;
  words: Words;
  act: Act;
}

export function Explorer({ later, state, answers, words, act }: Props) {
  const reply = completeResultOf(answers, catalogueOf(state));
  if (reply.state === "loading") return <Loading words={words} />;
  if (reply.state === "failed") return <Failed words={words} state={state} message={reply.message} />;
  const known = catalogue(reply.data);
  const view: View = { state: resolveState(state, known), answers, words, act, catalogue: known };
  return (
    <>
      <Skips {...view} />
      <p class="busy" aria-hidden="true">
        {words.say("page.loading")}
      </p>
      <p class="stale" role="status">
        {words.say("page.stale")}
      </p>
      <Header {...view} />
      <main id="main" class={placing(view)}>
        <div class="stage">
          <Toolbar {...view} />
          <Filters {...view} />
          {view.state.view !== "matrix" && <Editions {...view} />}
          <Stage view={view} later={later} />
        </div>
        <aside id="details" class="side" aria-label={words.say("page.details")}>
          <Side view={view} later={later} />
        </aside>
      </main>
      <Footer {...view} />
    </>
  );
}

/** Where there is no room beside the stage, details lie over it; on a phone they come first, unless they are the stage's own. */
function placing(view: View): string {
  const { select, view: stage } = view.state;
  if (!select || (stage === "row" && listedItem(view)?.id === select)) return "";
  return stage === "graph" ? "with-panel" : "with-panel panel-first";
}

/** The list first: it says all that the matrix says, at every width. */
function Skips({ state, words }: View) {
  const list = `${writeAddress(change(state, { view: "row", select: "", of: "" }))}#list`;
  const skips: [string, string][] = [
    [list, words.say("page.skipToList")],
    ["#main", words.say("page.skip")],
    ...(state.select ? [["#details", words.say("page.skipToDetails")] as [string, string]] : []),
  ];
  return (
    <nav aria-label={words.say("page.skips")}>
      {skips.map(([href, name]) => (
        <a key={href} class="skip" href={href}>
          {name}
        </a>
      ))}
    </nav>
  );
}

function Side({ view, later: { panel: Panel } }: { view: View; later: LazyViews }) {
  if (!view.state.select) return <Intro {...view} />;
  return Panel ? <Panel {...view} /> : <Loading words={view.words} />;
}

function Stage({ view, later: { graph: GraphView } }: { view: View; later: LazyViews }) {
  if (view.state.view === "graph") return GraphView ? <GraphView {...view} /> : <Loading words={view.words} />;
  if (view.state.view === "row") return <RowList {...view} />;
  return <MatrixView {...view} />;
}
