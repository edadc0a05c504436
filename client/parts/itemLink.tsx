/** An item as a link to its panel: its code, alone or with the short name of its framework, and its title. */
import type { Entry } from "../model/catalogue.ts";
import type { State } from "../model/state.ts";
import { StepLink } from "./stepLink.tsx";

export const Code = ({ text }: { text: string }) => <bdi dir="ltr">{text}</bdi>;

interface Props {
  state: State;
  item: Entry;
  /** Put the framework's short name before the code. */
  full?: boolean;
  /** Leave the title out; it is then in the tooltip. */
  bare?: boolean;
}

export function ItemLink({ state, item, full, bare }: Props) {
  return (
    <StepLink state={state} to={{ select: item.id }} class="quiet item-link" {...(bare ? { title: item.title } : {})}>
      <b>
        {full && `${item.framework.short} `}
        <Code text={item.code} />
      </b>
      {!bare && <span>{` ${item.title}`}</span>}
    </StepLink>
  );
}
