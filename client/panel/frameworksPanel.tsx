/** Two frameworks: the projects that name both, on which all verdicts between them rest, and those that do not. */
import type { Complete } from "../model/answers.ts";
import { completeResultOf } from "../model/answers.ts";
import type { CatalogueFramework } from "../model/catalogue.ts";
import type { FrameworkCountsData } from "../questions/generated.ts";
import { frameworkCounts, frameworkPage } from "../projects/projectPages.ts";
import { frameworkListings } from "../projects/listing.ts";
import { isFiltered } from "../model/state.ts";
import { Answered } from "../parts/answered.tsx";
import { StepLink } from "../parts/stepLink.tsx";
import { PanelFrame } from "./panelFrame.tsx";
import { Section } from "../parts/section.tsx";
import { ProjectList } from "../projects/projectList.tsx";
import type { View } from "../parts/view.ts";

type Listing = (typeof frameworkListings)[number];

interface Props {
  view: View;
  rows: CatalogueFramework;
  columns: CatalogueFramework;
}

export function FrameworksPanel({ view, rows, columns }: Props) {
  const { state, words } = view;
  const { say, number } = words;
  const filtered = isFiltered(state);
  const now = frameworkListings.find((listing) => listing === state.list) ?? "";
  const names = { rows: rows.short, columns: columns.short, row: rows.short, column: columns.short };
  const shown = (counts: Complete<FrameworkCountsData>) => (listing: Listing) =>
    listing === "" || listing === now || counts[listing].totalCount > 0;
  const label = (listing: Listing) => {
    if (listing === "") return say("lists.base", names);
    return listing === "neither" ? say("lists.neither") : say(`frameworks.${listing}`, names);
  };
  return (
    <PanelFrame
      view={view}
      kind={say("panel.frameworks")}
      head={say("page.pair", { row: rows.title, column: columns.title })}
    >
      <p>{[say("frameworks.base"), filtered ? say("item.selected") : ""].join(" ")}</p>
      <p class="soft">{say("caveat.sample")}</p>
      <Section head={say("projects.head")}>
        <Answered view={view} result={completeResultOf(view.answers, frameworkCounts(view, rows, columns))}>
          {(counts) => (
            <nav class="panel-lists" aria-label={say("lists.label")}>
              <ul>
                {frameworkListings.filter(shown(counts)).map((listing) => (
                  <li key={listing}>
                    <StepLink
                      state={state}
                      to={{ list: listing }}
                      {...(listing === now ? { "aria-current": "true" as const } : {})}
                    >
                      <span>{label(listing)}</span> <b>{number(counts[listing || "both"].totalCount)}</b>
                    </StepLink>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </Answered>
        <Answered view={view} result={frameworkPage(view, rows, columns)}>
          {(page) => <ProjectList view={view} page={page} />}
        </Answered>
      </Section>
    </PanelFrame>
  );
}
