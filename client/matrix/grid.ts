/** Keyboard and pointer of the matrix: one tab stop, arrow keys over heads and cells, row and column lit. */

const stops = "a[href]";
const stopsOf = (cell: Element | undefined): HTMLElement[] => [...(cell?.querySelectorAll<HTMLElement>(stops) ?? [])];

/** The one link of each grid that can be tabbed to; kept, for a matrix may hold thousands. */
const tabStops = new WeakMap<HTMLTableElement, HTMLElement>();

/** After drawing: the focused link is the tab stop, else the one that was, else the selected one, else the first. */
export function placeTabStop(table: HTMLTableElement | null): void {
  if (!table) return;
  const focused = document.activeElement;
  const before = tabStops.get(table);
  if (table.contains(focused)) setStop(table, focused as HTMLElement);
  else if (!before || !table.contains(before)) {
    const selected = table.querySelector<HTMLElement>(`td[aria-selected] ${stops}`);
    setStop(table, selected ?? table.querySelector<HTMLElement>(stops));
  }
}

function setStop(table: HTMLTableElement, stop: HTMLElement | null): void {
  const before = tabStops.get(table);
  if (before && before !== stop) before.tabIndex = -1;
  if (!stop) return;
  stop.tabIndex = 0;
  tabStops.set(table, stop);
}

/** Arrow keys go to the neighbour, over cells that hold nothing; Home and End to the row's ends, with Ctrl the grid's. */
export function moveFocus(event: KeyboardEvent): void {
  const table = event.currentTarget as HTMLTableElement;
  const from = (event.target as Element).closest<HTMLTableCellElement>("td, th");
  if (!from || event.altKey || event.metaKey) return;
  const row = from.parentElement as HTMLTableRowElement;
  const step = (dx: number, dy: number) => {
    let [x, y] = [from.cellIndex + dx, row.rowIndex + dy];
    for (let cells = row.cells; ; [x, y] = [x + dx, y + dy]) {
      if (dy) cells = table.rows[y]?.cells as HTMLCollectionOf<HTMLTableCellElement>;
      if (!cells || x < 0 || (dx && x >= cells.length)) return;
      const found = stopsOf(cells[x]);
      if (found.length > 0) return dx < 0 ? found.at(-1) : found[0];
    }
  };
  const beside = (by: 1 | -1) => {
    const within = stopsOf(from);
    return within[within.indexOf(event.target as HTMLElement) + by] ?? step(by, 0);
  };
  const forward = () => (getComputedStyle(table).direction === "rtl" ? -1 : 1);
  const whole = event.ctrlKey ? table : row;
  const targets: Record<string, () => HTMLElement | undefined> = {
    ArrowRight: () => beside(forward()),
    ArrowLeft: () => beside(forward() > 0 ? -1 : 1),
    ArrowDown: () => step(0, 1),
    ArrowUp: () => step(0, -1),
    Home: () => stopsOf(whole)[0],
    End: () => stopsOf(whole).at(-1),
  };
  const target = targets[event.key];
  if (!target) return;
  event.preventDefault();
  const next = target();
  next?.focus({ preventScroll: true });
  // By its own margins, so that it comes out from under heads and details.
  next?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** Lights row and column under the pointer or the focus; takes note of the focused link as the tab stop. */
export function light(event: Event): void {
  const table = event.currentTarget as HTMLTableElement;
  const target = event.target as HTMLElement;
  if (event.type === "focusin" && target.matches(stops)) setStop(table, target);
  const gone = event.type === "pointerleave" || event.type === "focusout";
  const cell = gone ? null : target.closest<HTMLTableCellElement>("tr:not([data-head]) > td, th");
  for (const lit of table.querySelectorAll("[data-lit]")) lit.removeAttribute("data-lit");
  if (!cell) return;
  cell.parentElement?.toggleAttribute("data-lit", true);
  if (cell.cellIndex === 0) return;
  table.querySelector("colgroup")?.children[cell.cellIndex]?.toggleAttribute("data-lit", true);
  table.tHead?.rows[0]?.cells[cell.cellIndex]?.toggleAttribute("data-lit", true);
}
