/** Keeps focus and scroll position across drawings, and announces what changed. The focus is never lost. */
import type { State } from "./model/state.ts";

/** The first visible match: on a narrow screen the list replaces the matrix. */
const one = (selector: string) =>
  [...document.querySelectorAll<HTMLElement>(selector)].find((element) => element.checkVisibility());
const inDetails = (element: Element | null): boolean => element?.closest(".page-side") != null;

/** The link of the stage that selects an id. */
const linkTo = (id: string) =>
  [...document.querySelectorAll<HTMLAnchorElement>(".page-stage a[href*='select=']")].find(
    (link) => new URLSearchParams(link.search).get("select") === id && link.checkVisibility(),
  );

/**
 * To be called before a drawing; what it gives, after it: where the focused element is gone and its view has not handed the
 * focus on, its successor gets it.
 */
export function holdFocus(): (before: State, now: State) => void {
  const held = document.activeElement;
  const within = inDetails(held);
  return (before, now) => {
    const placed = document.activeElement && document.activeElement !== document.body;
    if (!held || held === document.body || held.isConnected || placed) return;
    if (!within) focus(one(".page-stage h2") ?? one("#main"));
    else if (now.select) focus(one(".page-side h2"));
    else focus((before.select && linkTo(before.select)) || one("#matrix a[tabindex='0']") || one("#main"));
  };
}

/** Gives the focus also to what cannot be tabbed to, such as a head. */
export function focus(element: HTMLElement | null | undefined): void {
  if (!element) return;
  if (element.tabIndex < 0 && !element.hasAttribute("tabindex")) {
    element.tabIndex = -1;
    // Otherwise a later press anywhere inside would move the focus there.
    element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
  }
  element.focus();
}

/** Where the details lie over the lower part of the page, the chosen cell comes out from under them as the page opens. */
export function open(): void {
  if (!matchMedia("(min-width: 640px) and (max-width: 1099px)").matches) return;
  one("#matrix td[aria-selected] a")?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** New details begin at their top. After a choice a new view does, too, and what was chosen stays in sight. */
export function follow(before: State, now: State, chosen: boolean): void {
  const side = document.querySelector(".page-side");
  const selected = now.select !== before.select;
  if (side && selected) side.scrollTop = 0;
  if (!chosen) return;
  if (now.view !== before.view) scrollTo({ top: 0 });
  else if (selected && matchMedia("(max-width: 639px)").matches) {
    if (one("[data-panel='first'] > .page-side")) focus(one(".page-side h2"));
    one("[data-panel='first'] > .page-side")?.scrollIntoView();
  } else if (selected) one("#matrix td[aria-selected] a")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  else if (now.after !== before.after && inDetails(document.activeElement)) focus(one("#projects a"));
}

/** Says a sentence to those who do not see it; an empty one takes back what was said. */
export function tell(sentence: string): void {
  const news = document.getElementById("news");
  if (news && news.textContent !== sentence) news.textContent = sentence;
}

/** What the details show now; nothing where the focus is in them, for then their head has just been read. */
export function detailsInWords(): string {
  if (inDetails(document.activeElement)) return "";
  const words = [".page-side h2", ".panel-verdict strong"].map((selector) => one(selector)?.textContent);
  return words.filter(Boolean).join(". ");
}
