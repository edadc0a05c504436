/** Size and place of a drawing in the box it scrolls in. The zoom is kept on its sheet; panning is the box's scrolling. */

const smallest = 0.2;
const largest = 3;
/** Below this the words of a picture are hard to read. */
const readable = 0.84;

/** What lies beyond this part of the box is not seen at a glance. */
const comfort = 0.85;

const zoomOf = (sheet: HTMLElement): number => Number(sheet.dataset.zoom) || 1;

/** What the drawing measures at a zoom of 1. */
function natural(sheet: HTMLElement): { width: number; height: number } {
  const [, , width = 0, height = 0] = (sheet.querySelector("svg")?.getAttribute("viewBox") ?? "")
    .split(" ")
    .map(Number);
  return { width, height };
}

/** Writes the size that the drawing has at its zoom. */
export function resize(sheet: HTMLElement): void {
  const { width, height } = natural(sheet);
  for (const svg of sheet.querySelectorAll("svg")) {
    svg.setAttribute("width", `${Math.round(width * zoomOf(sheet))}`);
    svg.setAttribute("height", `${Math.round(height * zoomOf(sheet))}`);
  }
}

/** Zooms by a factor; what is at the point, counted from the middle of the box, stays there. */
export function zoomBy(
  box: Element,
  sheet: HTMLElement,
  factor: number,
  [x, y]: readonly [number, number] = [0, 0],
): void {
  const before = zoomOf(sheet);
  const zoom = Math.min(largest, Math.max(smallest, before * factor));
  const point = toDrawing(box, sheet, x, y);
  sheet.dataset.zoom = `${zoom}`;
  resize(sheet);
  const moved = toDrawing(box, sheet, x, y);
  box.scrollLeft += (point[0] / before) * zoom - moved[0];
  box.scrollTop += (point[1] / before) * zoom - moved[1];
}

/** The whole drawing in its box. */
export function fit(box: Element, sheet: HTMLElement): void {
  const { width, height } = natural(sheet);
  sheet.dataset.zoom = `${Math.max(smallest, Math.min(1, box.clientWidth / width, box.clientHeight / height))}`;
  resize(sheet);
}

/** How a drawing is first seen: as wide as its box, but readable; from its top, or where that hides what it is of, from there. */
export function show(box: Element, sheet: HTMLElement): void {
  sheet.dataset.zoom = `${Math.min(1, Math.max(readable, box.clientWidth / natural(sheet).width))}`;
  resize(sheet);
  const focus = sheet.querySelector(".graph-node[data-focus]");
  box.scrollTo(0, 0);
  if (!focus) return;
  const [at, frame] = [focus.getBoundingClientRect(), box.getBoundingClientRect()];
  const hidden = (end: number, size: number) => end > size * comfort;
  const [x, y] = [at.x - frame.x + at.width / 2, at.y - frame.y + at.height / 2];
  if (x < 0 || hidden(x, frame.width)) box.scrollLeft += x - frame.width / 2;
  if (hidden(y, frame.height)) box.scrollTop = y - frame.height / 2;
}

/** A point, from the middle of the box, as pixels from the corner of the drawing. */
function toDrawing(box: Element, sheet: HTMLElement, x: number, y: number): [number, number] {
  const [frame, drawing] = [box.getBoundingClientRect(), sheet.getBoundingClientRect()];
  return [frame.x + frame.width / 2 + x - drawing.x, frame.y + frame.height / 2 + y - drawing.y];
}
