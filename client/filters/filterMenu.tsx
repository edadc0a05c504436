/** One filter with its values and how many projects each would leave; the facet ignores its own choice. */
import { useState } from "preact/hooks";
import type { FacetCounts } from "../questions/generated.ts";
import type { ListField } from "./filter.ts";
import { chosen, facetOf } from "./filter.ts";
import { normalise } from "../model/normalise.ts";
import { valueName } from "../model/statusWords.ts";
import { toggle } from "../model/state.ts";
import { FilterSheet } from "./filterSheet.tsx";
import type { View } from "../parts/view.ts";

/** With this many values or more, the list has a field to find one. */
const manyValues = 12;

interface Props {
  view: View;
  field: ListField;
  facets: FacetCounts[];
  counted: boolean;
}

export function FilterMenu({ view, field, facets, counted }: Props) {
  const { state, catalogue, words, act } = view;
  const [looked, setLooked] = useState("");
  const { key } = field;
  const { values } = facetOf(catalogue.facets, field.field);
  const named = values.map((value) => ({ id: value.id, label: valueName(words, key, value) }));
  const facet = facetOf(facets, field.field);
  const counts = new Map(facet.values.map((value) => [value.id, value.projects]));
  const { known } = chosen(view, field);
  const picked = new Set(known.map((value) => value.id));
  const wanted = normalise(looked);
  const name = words.say(`filter.${key}`);
  return (
    <FilterSheet view={view} name={name} chosen={picked.size} counted={counted} unknown={facet.unknown}>
      {values.length > manyValues && (
        <input
          type="search"
          class="control with-script"
          aria-label={words.say("filter.find", { field: name })}
          placeholder={words.say("filter.find", { field: name })}
          value={looked}
          onInput={(event) => setLooked(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
      )}
      <ul>
        {named.map(({ id, label }) => (
          <li key={id} hidden={wanted !== "" && !` ${normalise(label)}`.includes(` ${wanted}`)}>
            <label>
              <input
                type="checkbox"
                name={key}
                value={id}
                checked={picked.has(id)}
                onChange={() => act({ [key]: toggle(state[key], id) })}
              />
              <span>{label}</span>
              <span class="filters-number">{words.number(counts.get(id) ?? 0)}</span>
            </label>
          </li>
        ))}
      </ul>
      {key === "type" && <p>{words.say("filter.typeNote")}</p>}
    </FilterSheet>
  );
}
