/** The years of projects, from and to, each year with its number of projects. */
import type { FacetCounts } from "../questions/generated.ts";
import { facetOf, yearsOf } from "./filter.ts";
import { FilterSheet } from "./filterSheet.tsx";
import type { View } from "../parts/view.ts";

interface Props {
  view: View;
  facets: FacetCounts[];
  counted: boolean;
}

export function FilterYears({ view, facets, counted }: Props) {
  const { state, catalogue, words, act } = view;
  const facet = facetOf(facets, "YEAR");
  const counts = new Map(facet.values.map((value) => [value.id, value.projects]));
  const years = yearsOf(state);
  const known = facetOf(catalogue.facets, "YEAR").values.map((value) => value.id);
  const choice = (side: "from" | "to") => {
    const chosen = years[side] ? String(years[side]) : "";
    return (
      <label>
        <span>{words.say(`filter.${side}`)}</span>
        <select
          class="control"
          name={side}
          value={chosen}
          onChange={(event) =>
            act({ from: String(years.from ?? ""), to: String(years.to ?? ""), [side]: event.currentTarget.value })
          }
        >
          <option value="" selected={chosen === ""}>
            {words.say("filter.anyYear")}
          </option>
          {[...new Set([...known, chosen])]
            .filter(Boolean)
            .sort()
            .map((year) => (
              <option key={year} value={year} selected={year === chosen}>
                {words.say("filter.yearOption", { year, n: counts.get(year) ?? 0 })}
              </option>
            ))}
        </select>
      </label>
    );
  };
  const sides = [years.from, years.to].filter(Boolean).length;
  return (
    <FilterSheet view={view} name={words.say("filter.years")} chosen={sides} counted={counted} unknown={facet.unknown}>
      <div class="filters-years">
        {choice("from")}
        {choice("to")}
      </div>
      <p>{words.say("filter.yearNote")}</p>
    </FilterSheet>
  );
}
