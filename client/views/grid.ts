/** Keyboard and pointer of the matrix: one tab stop, arrow keys over heads and cells, row and column lit. */

const stops = "a[href]";

/** Cells of a table by rows; a group head counts with the one cell it has. */
const rowsOf = (table: HTMLTableElement): HTMLTableCellElement[][] => [...table.rows].map((row) => [...row.cells]);

function stopsOf(cell: Element | undefined): HTMLElement[] {
  return [...(cell?.querySelectorAll<HTMLElement>(stops) ?? [])];
}

/** After drawing: one link of the grid can be tabbed to, the focused one, else the selected, else the first. */
export function placeTabStop(table: HTMLTableElement | null): void {
  if (!table) return;
  const focused = table.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
  const stop =
    focused ??
    stopsOf(table.querySelector("td[aria-selected]") ?? undefined)[0] ??
    table.querySelector<HTMLElement>(stops);
  setStop(table, stop);
}

function setStop(table: HTMLTableElement, stop: HTMLElement | null): void {
  for (const old of table.querySelectorAll<HTMLElement>('a[tabindex="0"]')) if (old !== stop) old.tabIndex = -1;
  if (stop) stop.tabIndex = 0;
}

/** Arrow keys go to the neighbour, over cells that hold nothing; Home and End to the row's ends, with Ctrl the grid's. */
export function moveFocus(event: KeyboardEvent): void {
  const table = event.currentTarget as HTMLTableElement;
  const from = (event.target as Element).closest<HTMLTableCellElement>("td, th");
  if (!from || event.altKey || event.metaKey) return;
  const rows = rowsOf(table);
  const y = rows.findIndex((row) => row.includes(from));
  const x = from.cellIndex;
  const forward = getComputedStyle(table).direction === "rtl" ? -1 : 1;
  const within = stopsOf(from);
  const inner = within.indexOf(event.target as HTMLElement);
  const step = (dx: number, dy: number) => {
    for (let i = x + dx, j = y + dy, cells = rows[j]; cells && i >= 0; i += dx, j += dy, cells = rows[j]) {
      if (dx !== 0 && i >= cells.length) break;
      const found = stopsOf(cells[i])[0];
      if (found) return found;
    }
    return null;
  };
  const row = rows[y] ?? [];
  const ends = (cells: HTMLTableCellElement[]) => cells.flatMap((cell) => stopsOf(cell));
  const target: Record<string, () => HTMLElement | null | undefined> = {
    ArrowRight: () => (forward > 0 ? within[inner + 1] : undefined) ?? step(forward, 0),
    ArrowLeft: () => (forward > 0 ? within[inner - 1] : undefined) ?? step(-forward, 0),
    ArrowDown: () => step(0, 1),
    ArrowUp: () => step(0, -1),
    Home: () => ends(event.ctrlKey ? rows.flat() : row)[0],
    End: () => ends(event.ctrlKey ? rows.flat() : row).at(-1),
  };
  const next = target[event.key]?.();
  if (!(event.key in target)) return;
  event.preventDefault();
  next?.focus();
}

/** Lights the row by `:hover` in the style sheet, the column here; takes note of the focused cell as the tab stop. */
export function light(event: Event): void {
  const table = event.currentTarget as HTMLTableElement;
  const target = event.target as HTMLElement;
  if (event.type === "focusin" && target.matches(stops)) setStop(table, target);
  const cell = event.type === "pointerleave" ? null : target.closest<HTMLTableCellElement>("td:not(.group), th");
  for (const lit of table.querySelectorAll(".lit")) lit.classList.remove("lit");
  if (!cell) return;
  cell.parentElement?.classList.add("lit");
  if (cell.cellIndex === 0) return;
  table.querySelectorAll("col")[cell.cellIndex]?.classList.add("lit");
  table.tHead?.rows[0]?.cells[cell.cellIndex]?.classList.add("lit");
}
