/** What a search found: items before projects, each a link, the matched part marked. */
import type { Result } from "../model/answers.ts";
import type { Hit } from "../questions/generated.ts";
import { mostHits } from "./searchQuestion.ts";
import { StepLink } from "../parts/stepLink.tsx";
import { Marked } from "./marked.tsx";
import { Failed } from "../parts/waiting.tsx";
import type { View } from "../parts/view.ts";

/** The element id of the n-th hit, for `aria-activedescendant`. */
export const hitId = (index: number): string => `search-hit-${index}`;

interface Props {
  view: View;
  result: Result<{ search: Hit[] }>;
  /** In the order in which they are shown. */
  hits: Hit[];
  /** Place of the hit chosen by arrow keys, -1: none. */
  active: number;
  /** With script the list is a listbox steered from the field; without it is plain links. */
  scripted: boolean;
}

/** What came of it, for the eye below the list and for the ear from the field's live region. */
export function searchSentence({ state, words }: View, result: Props["result"]): string {
  if (result.state === "loading") return words.say("search.searching");
  if (result.state === "failed") return "";
  const { length } = result.data.search;
  if (length === 0) return words.say("search.nothing", { text: state.q.trim() });
  return words.say(length < mostHits ? "search.found" : "search.most", { n: length });
}

export function SearchResults({ view, result, hits, active, scripted }: Props) {
  const { state, words } = view;
  const groups = [
    { name: "items", hits: hits.filter((hit) => hit.kind !== "Project") },
    { name: "projects", hits: hits.filter((hit) => hit.kind === "Project") },
  ] as const;
  return (
    <div class="sheet search-results">
      {hits.length > 0 && (
        <div id="search-hits" role={scripted ? "listbox" : undefined} aria-label={words.say("search.results")}>
          {groups.map(
            (group) =>
              group.hits.length > 0 && (
                <div key={group.name} role="group" aria-label={words.say(`search.${group.name}`)}>
                  <p class="search-group" aria-hidden="true">
                    {words.say(`search.${group.name}`)}
                  </p>
                  {group.hits.map((hit) => {
                    const index = hits.indexOf(hit);
                    return (
                      <StepLink
                        key={hit.node.id}
                        id={hitId(index)}
                        class="search-hit"
                        state={state}
                        to={{ select: hit.node.id, q: "" }}
                        role={scripted ? "option" : undefined}
                        tabIndex={scripted ? -1 : undefined}
                        aria-selected={scripted ? index === active : undefined}
                      >
                        {hit.kind === "Project" ? (
                          <ProjectHit view={view} hit={hit} />
                        ) : (
                          <ItemHit view={view} hit={hit} />
                        )}
                      </StepLink>
                    );
                  })}
                </div>
              ),
          )}
        </div>
      )}
      <p class="search-note" aria-hidden="true">
        {searchSentence(view, result)}
      </p>
      {result.state === "failed" && <Failed words={words} state={state} message={result.message} />}
    </div>
  );
}

function ItemHit({ view: { state, catalogue }, hit }: { view: View; hit: Hit }) {
  const item = catalogue.item.get(hit.node.id);
  if (!item) return <Marked text={hit.label} query={state.q} />;
  return (
    <>
      <span class="search-kind">{item.framework.short}</span>{" "}
      <bdi class="search-code" dir="ltr">
        {hit.matched === "code" ? <Marked text={item.code} query={state.q} /> : item.code}
      </bdi>{" "}
      <span>{hit.matched === "title" ? <Marked text={item.title} query={state.q} /> : item.title}</span>
    </>
  );
}

function ProjectHit({ view: { state, words }, hit }: { view: View; hit: Hit }) {
  const project = "organisation" in hit.node ? hit.node : null;
  const organisation = project?.organisation;
  const inSummary = hit.matched === "summary" ? words.say("search.inSummary") : null;
  const facts = [project?.country?.name, project?.year, inSummary].filter((fact) => fact != null && fact !== "");
  return (
    <>
      <span>{hit.matched === "title" ? <Marked text={hit.label} query={state.q} /> : hit.label}</span>{" "}
      <span class="search-facts">
        {organisation && hit.matched === "organisation" ? (
          <>
            <Marked text={organisation} query={state.q} />
            {facts.map((fact) => ` · ${fact}`).join("") || null}
          </>
        ) : (
          [organisation, ...facts].filter(Boolean).join(" · ") || null
        )}
      </span>
    </>
  );
}
