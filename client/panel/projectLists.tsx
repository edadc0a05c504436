/** The lists of projects behind the evidence of a cell, each with its count: those counted, and why others are not. */
import type { CellData } from "../questions/generated.ts";
import type { Entry } from "../model/catalogue.ts";
import { pairNames } from "../model/itemNames.ts";
import type { Listing } from "../projects/listing.ts";
import { listingOf, uncountedListing } from "../projects/listing.ts";
import { StepLink } from "../parts/stepLink.tsx";
import type { View } from "../parts/view.ts";

interface Props {
  view: View;
  row: Entry;
  column: Entry;
  data: CellData;
}

export function ProjectLists({ view: { state, words }, row, column, data }: Props) {
  const evidence = data.cell?.evidence;
  const counted: [Listing, number | undefined][] = [
    ["", evidence?.projects],
    ["row", evidence?.rowProjects],
    ["column", evidence?.columnProjects],
    ["base", evidence?.base],
  ];
  const uncounted = (data.cell?.notCounted ?? []).map(({ reason, item, projects }): [Listing, number] => [
    uncountedListing(reason, item?.id, row),
    projects.totalCount,
  ]);
  const now = listingOf(state.list);
  const entries = (lists: [Listing, number | undefined][]) =>
    lists
      .filter(([listing, count]) => listing === "" || listing === now || count)
      .map(([listing, count = 0]) => (
        <li key={listing}>
          <StepLink state={state} to={{ list: listing }} {...(listing === now ? { "aria-current": "true" } : {})}>
            <span>{words.say(`lists.${listing || "both"}`, pairNames(row, column))}</span> <b>{words.number(count)}</b>
          </StepLink>
        </li>
      ));
  const missing = entries(uncounted);
  return (
    <nav class="panel-lists" aria-label={words.say("lists.label")}>
      <ul>{entries(counted)}</ul>
      {missing.length > 0 && (
        <>
          <h4>{words.say("lists.uncounted")}</h4>
          <ul>{missing}</ul>
        </>
      )}
    </nav>
  );
}
