/** The page: head, controls, the chosen view, the panel beside it and the foot. A function of state and answers alone. */
import type { Answers } from "../model/answers.ts";
import { completeResultOf } from "../model/answers.ts";
import { catalogue } from "../model/catalogue.ts";
import { catalogueOf } from "./pageQuestions.ts";
import { resolveState } from "../model/resolveState.ts";
import type { State } from "../model/state.ts";
import { writeAddress } from "../model/address.ts";
import { change } from "../model/state.ts";
import type { Words } from "../text/words.ts";
import { Editions } from "../parts/editions.tsx";
import { Filters } from "../filters/filters.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { Intro } from "./intro.tsx";
import { Failed, Loading } from "../parts/waiting.tsx";
import type { Drawn } from "../parts/view.ts";
import type { PageView } from "./pageView.ts";
import { Toolbar } from "./toolbar.tsx";
import type { LoadedParts } from "./views.ts";
import { viewOf, views } from "./views.ts";
import type { Act, View } from "../parts/view.ts";

interface Props {
  /** What the browser lacks of them is waited for; the server has them all. */
  parts: LoadedParts;
  state: State;
  answers: Answers;
  words: Words;
  act: Act;
}

export function Explorer({ parts, state, answers, words, act }: Props) {
  const result = completeResultOf(answers, catalogueOf(state));
  if (result.state === "loading") return <Loading words={words} />;
  if (result.state === "failed") return <Failed words={words} state={state} message={result.message} />;
  const known = catalogue(result.data);
  const view: View = { state: resolveState(state, known), answers, words, act, catalogue: known };
  const shown = viewOf(view.state);
  return (
    <>
      <Skips view={view} />
      <p class="page-busy" aria-hidden="true">
        {words.say("page.loading")}
      </p>
      <p class="page-stale" role="status">
        {words.say("page.stale")}
      </p>
      <Header view={view} />
      <main id="main" class="page-main" data-panel={panelPlace(view)}>
        <div class="page-stage">
          <Toolbar view={view} />
          <Filters view={view} />
          {!shown.offersEdition && <Editions view={view} />}
          <Part view={view} component={parts[shown.name]} />
        </div>
        <aside id="details" class="page-side" aria-label={words.say("page.details")}>
          {view.state.select ? <Part view={view} component={parts["panel"]} /> : <Intro view={view} />}
        </aside>
      </main>
      <Footer view={view} />
    </>
  );
}

/** Where there is no room beside the stage, details lie over it; on a phone they come first, unless they are the stage's own. */
function panelPlace(view: View): "first" | "last" | undefined {
  const place = view.state.select ? viewOf(view.state).details(view) : "none";
  return place === "none" ? undefined : place;
}

/** The views in words come first: they say all that the others say, at every width. */
function Skips({ view: { state, words } }: { view: View }) {
  const inWords = views.flatMap(({ inWords: place }: PageView): [string, string][] =>
    place ? [[`${writeAddress(change(state, place.state))}#${place.id}`, words.say(place.words)]] : [],
  );
  const skips: [string, string][] = [
    ...inWords,
    ["#main", words.say("page.skip")],
    ...(state.select ? [["#details", words.say("page.skipToDetails")] as [string, string]] : []),
  ];
  return (
    <nav aria-label={words.say("page.skips")}>
      {skips.map(([href, name]) => (
        <a key={href} class="page-skip" href={href}>
          {name}
        </a>
      ))}
    </nav>
  );
}

function Part({ view, component: Component }: { view: View; component: Drawn | undefined }) {
  return Component ? <Component view={view} /> : <Loading words={view.words} />;
}
