/** From a cell to the lists of its items, to the graph, and to the cells of the items above. */
import type { Entry } from "../model/catalogue.ts";
import { fullName } from "../model/itemNames.ts";
import { cellId } from "../model/selection.ts";
import { toGraph, toList } from "../model/viewSteps.ts";
import { StepLink } from "../parts/stepLink.tsx";
import type { View } from "../parts/view.ts";

interface Props {
  view: View;
  row: Entry;
  column: Entry;
}

export function RelatedLinks({ view: { state, words }, row, column }: Props) {
  const cell = cellId(state, row, column);
  const above = [
    ...(row.parent ? [{ row: row.parent, column }] : []),
    ...(column.parent ? [{ row, column: column.parent }] : []),
  ];
  return (
    <nav class="pills panel-ways" aria-label={words.say("panel.related")}>
      <StepLink state={state} to={toList(row.id)}>
        {words.say("panel.list", { name: fullName(row) })}
      </StepLink>
      <StepLink state={state} to={toList(column.id)}>
        {words.say("panel.list", { name: fullName(column) })}
      </StepLink>
      <StepLink state={state} to={{ ...toGraph(), select: cell }}>
        {words.say("panel.graph")}
      </StepLink>
      {above.map((pair) => (
        <StepLink key={pair.column.id} state={state} to={{ select: cellId(state, pair.row, pair.column) }}>
          {words.say("page.pair", { row: fullName(pair.row), column: fullName(pair.column) })}
        </StepLink>
      ))}
    </nav>
  );
}
