/** Filters over projects with their counts, and chips to take each away. */
import type { View } from "./view.ts";

export function Filters(_: View) {
  return <div />;
}
