/** One line or goal with its counterparts, a row each. */
import type { View } from "./view.ts";

export function RowList(_: View) {
  return <div />;
}
