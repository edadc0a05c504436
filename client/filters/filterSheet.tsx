/** A menu of the filters: its name with how much is chosen in it, and the sheet that opens below. */
import type { ComponentChildren, TargetedEvent } from "preact";
import type { View } from "../parts/view.ts";

interface Props {
  view: View;
  name: string;
  /** How many values are chosen. */
  chosen: number;
  /** Whether the counts are those of the filter shown; false while they are asked for. */
  counted: boolean;
  /** Projects that do not say what is asked here. */
  unknown: number;
  children: ComponentChildren;
}

/** A sheet that would run out of the page at its end hangs from the end of its menu. */
function keepInside({ currentTarget: menu }: TargetedEvent<HTMLDetailsElement>) {
  menu.toggleAttribute("data-from-end", false);
  const box = menu.querySelector(".filters-sheet")?.getBoundingClientRect();
  const outside = box && (box.right > document.documentElement.clientWidth || box.left < 0);
  menu.toggleAttribute("data-from-end", menu.open && !!outside);
}

export function FilterSheet({ view: { words }, name, chosen, counted, unknown, children }: Props) {
  return (
    <details class="filters-menu" name="filters" onToggle={keepInside}>
      <summary class="control">
        {name}
        {chosen > 0 && (
          <b class="filters-count" aria-label={words.say("filter.chosen", { n: chosen })}>
            {words.number(chosen)}
          </b>
        )}
      </summary>
      <fieldset class="sheet filters-sheet" aria-busy={!counted}>
        <legend class="sr">{name}</legend>
        {children}
        {unknown > 0 && <p>{words.say("filter.unknown", { n: unknown })}</p>}
        <button type="submit" class="control without-script">
          {words.say("filter.apply")}
        </button>
      </fieldset>
    </details>
  );
}
