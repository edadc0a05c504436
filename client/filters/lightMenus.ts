/** Closes the open menus of a form on Escape and on a press outside; without script they open and close on their own. */
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

export function useLightMenus(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const open = () => form.current?.querySelectorAll<HTMLDetailsElement>("details[open]") ?? [];
    const onPress = ({ target }: Event) => {
      for (const menu of open()) if (!menu.contains(target as Node)) menu.open = false;
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== "Escape") return;
      for (const menu of open()) {
        const summary = menu.querySelector("summary");
        if (menu.contains(document.activeElement)) summary?.focus();
        menu.open = false;
      }
    };
    document.addEventListener("pointerdown", onPress);
    document.addEventListener("focusin", onPress);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", onPress);
      document.removeEventListener("focusin", onPress);
      document.removeEventListener("keydown", onKey);
    };
  }, []);
  return form;
}
