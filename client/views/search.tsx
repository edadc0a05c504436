/** The search field over items and projects. */
import type { View } from "./view.ts";

export function Search(_: View) {
  return <div />;
}
