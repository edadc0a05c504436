/** The orders of the row-first list, each a link with an address: in its heads, and as a line where cards have no heads. */
import type { RowSort } from "./rowSort.ts";
import { rowSortOf, rowSorts } from "./rowSort.ts";
import { StepLink } from "../parts/stepLink.tsx";
import type { View } from "../parts/view.ts";

/** Heads as links, so that an order has an address. */
export function SortHead({ view: { state, words }, sort, label }: { view: View; sort: RowSort; label: string }) {
  const now = rowSortOf(state.sort) === sort;
  const order = sort === "code" || sort === "verdict" ? "ascending" : "descending";
  return (
    <th scope="col" {...(now ? { "aria-sort": order } : {})}>
      <StepLink
        state={state}
        to={{ sort: sort === "code" ? "" : sort }}
        title={words.say("row.sortBy", { what: label })}
      >
        {label}
        <span aria-hidden="true">{now && (order === "ascending" ? " ↑" : " ↓")}</span>
      </StepLink>
    </th>
  );
}

/** On a narrow screen, where rows are cards and heads are gone. */
export function Sorting({ view: { state, words } }: { view: View }) {
  const now = rowSortOf(state.sort);
  return (
    <nav class="pills list-sorting" aria-label={words.say("row.sort")}>
      <span>{words.say("row.sort")}</span>
      {rowSorts.map((sort) => (
        <StepLink
          key={sort}
          state={state}
          to={{ sort: sort === "code" ? "" : sort }}
          {...(sort === now ? { "aria-current": "true" as const } : {})}
        >
          {words.say(`row.${sort}`)}
        </StepLink>
      ))}
    </nav>
  );
}
