/** What a pointer and keys do to a drawing in its box: drag to pan, pinch or wheel with Ctrl to zoom, and + − 0. */
import { select } from "d3";
import { fit, zoomBy } from "./zoom.ts";

const step = 1.25;
/** A press that moves less than this is a click. */
const slack = 4;

/** Calling it again changes nothing: the listeners have names. */
export function panZoom(box: HTMLElement, sheet: HTMLElement): void {
  const keys: Record<string, () => void> = {
    "+": () => zoomBy(box, sheet, step),
    "=": () => zoomBy(box, sheet, step),
    "-": () => zoomBy(box, sheet, 1 / step),
    "0": () => fit(box, sheet),
  };
  select(box)
    .on("keydown.zoom", (event: KeyboardEvent) => {
      const press = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
      if (!press) return;
      event.preventDefault();
      press();
    })
    .on(
      "wheel.zoom",
      (event: WheelEvent) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const frame = box.getBoundingClientRect();
        const at = [event.clientX - frame.x - frame.width / 2, event.clientY - frame.y - frame.height / 2] as const;
        zoomBy(box, sheet, 2 ** (-event.deltaY / 200), at);
      },
      { passive: false },
    )
    .on("pointerdown.pan", (event: PointerEvent) => {
      // Fingers scroll the box by themselves.
      if (event.button === 0 && event.pointerType === "mouse") pan(box, event);
    })
    // A dragged link would be a picture of itself under the pointer.
    .on("dragstart.pan", (event: DragEvent) => event.preventDefault());
}

function pan(box: HTMLElement, { clientX, clientY, pointerId }: PointerEvent): void {
  const { scrollLeft, scrollTop } = box;
  let dragged = false;
  const listening = new AbortController();
  const options = { signal: listening.signal };
  box.addEventListener(
    "pointermove",
    (event) => {
      const [x, y] = [event.clientX - clientX, event.clientY - clientY];
      if (!dragged && Math.hypot(x, y) < slack) return;
      if (!dragged) box.setPointerCapture(pointerId);
      dragged = true;
      box.scrollLeft = scrollLeft - x;
      box.scrollTop = scrollTop - y;
    },
    options,
  );
  for (const end of ["pointerup", "pointercancel"] as const) {
    box.addEventListener(
      end,
      () => {
        listening.abort();
        // The click that ends a drag chooses nothing; it comes before any timer.
        if (!dragged) return;
        const stop = (event: Event) => (event.preventDefault(), event.stopPropagation());
        box.addEventListener("click", stop, { capture: true, once: true });
        setTimeout(() => box.removeEventListener("click", stop, { capture: true }));
      },
      options,
    );
  }
}
