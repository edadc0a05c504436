/** The columns that a question returns, by name: those of its last RETURN. */
import type { Tree } from "./syntax.ts";
import { all, bare, isA } from "./syntax.ts";

export function returned(trees: Tree[]): string[] {
  const last = all("ReturnClauseContext", trees).at(-1);
  if (!last) throw new Error("the statement returns nothing");
  return all("ReturnItemContext", last).map(nameOf);
}

/** The alias, or the variable that is passed on as it is. */
function nameOf(item: Tree): string {
  const alias = item.children?.findLast((child) => isA("VariableContext", child));
  return bare((alias ?? item).getText());
}
