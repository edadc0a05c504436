/** One counterpart: what is listed of it and why, its projects and its verdict, in one row. */
import type { Entry } from "../model/catalogue.ts";
import type { Footnotes } from "../links/footnotes.ts";
import type { Counterpart } from "./rowListModel.ts";
import { cellId } from "../model/selection.ts";
import { isFiltered } from "../model/state.ts";
import { verdictWords } from "../model/statusWords.ts";
import { Sign } from "../parts/sign.tsx";
import { StepLink } from "../parts/stepLink.tsx";
import { Code } from "../parts/itemLink.tsx";
import { LinkList } from "../links/linkList.tsx";
import type { View } from "../parts/view.ts";

interface Props {
  view: View;
  item: Entry;
  row: Counterpart;
  notes: Footnotes;
}

export function CounterpartRow({ view, item, row, notes }: Props) {
  const { state, words } = view;
  const { counterpart, cell, links } = row;
  const select = cellId(state, row.row, row.column);
  const chosen = state.select === select;
  return (
    <tr data-chosen={chosen ? "" : undefined}>
      <th scope="row">
        <StepLink
          state={state}
          to={{ select, of: item.id }}
          class="quiet item-link"
          {...(chosen ? { "aria-current": "true" as const } : {})}
        >
          <b>
            <span>{`${counterpart.framework.short} `}</span>
            <Code text={counterpart.code} />
          </b>
          <span>{` ${counterpart.title}`}</span>
        </StepLink>
      </th>
      <td class="list-links">
        {links.length > 0 ? (
          <LinkList view={view} links={links} named={[item, counterpart]} notes={notes} wide />
        ) : (
          <p class="soft">{words.say("row.nothing")}</p>
        )}
      </td>
      <td class="list-projects">
        <StepLink
          state={state}
          to={{ select, of: item.id }}
          aria-label={words.say("cell.projects", { n: cell.projects })}
        >
          {`${words.number(cell.projects)} `}
          <span class="list-unit">{words.say("row.projectsUnit", { n: cell.projects })}</span>
        </StepLink>
        {isFiltered(state) && <p class="soft">{words.say("row.selected", { n: cell.selected })}</p>}
      </td>
      <td class="list-verdict">
        <Sign cell={cell} /> <span>{verdictWords(words, cell)}</span>
      </td>
    </tr>
  );
}
