/** The graph with its list beside it. */
import type { View } from "./view.ts";

export function GraphView(_: View) {
  return <div />;
}
