/** The panel of the selected item, cell, link or project. */
import type { View } from "./view.ts";

export function Panel(_: View) {
  return <div />;
}
