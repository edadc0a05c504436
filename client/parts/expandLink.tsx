/** The handle of a head that opens or closes the parts below its item. */
import type { Entry } from "../model/catalogue.ts";
import type { State } from "../model/state.ts";
import { list, toggle } from "../model/state.ts";
import { StepLink } from "./stepLink.tsx";
import type { View } from "./view.ts";

/** What the link reads of a head; `open` is null where the item has no parts. */
interface Head {
  entry: Entry;
  open: boolean | null;
}

/** At leaf level all is open: closing one item goes to the top level and keeps its siblings open. */
function folded({ state }: View, { entry }: Head, level: "rowLevel" | "columnLevel"): Partial<State> {
  if (state[level] !== "leaf") return { open: toggle(state.open, entry.id) };
  const others = entry.framework.items.filter((item) => item.children.length > 0 && item !== entry);
  const kept = list(state.open).filter((id) => id !== entry.id);
  return { [level]: "top", open: [...kept, ...others.map(({ id }) => id)].join(",") };
}

export function ExpandLink({ view, head, level }: { view: View; head: Head; level: "rowLevel" | "columnLevel" }) {
  const { entry, open } = head;
  if (open === null) return null;
  return (
    <StepLink
      state={view.state}
      to={folded(view, head, level)}
      tabIndex={-1}
      class="expand"
      aria-label={view.words.say(open ? "matrix.close" : "matrix.open", { code: entry.code })}
    >
      {open ? "−" : "+"}
    </StepLink>
  );
}
