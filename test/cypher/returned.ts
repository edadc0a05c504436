/** What a question returns: its columns by name, each with the keys of the maps that it collects. */
import type { Tree } from "./syntax.ts";
import { all, bare, isA } from "./syntax.ts";

/** The columns of the last RETURN. A column that passes on what an earlier WITH collected has the keys collected there. */
export function returned(trees: Tree[]): Map<string, string[]> {
  const items = all("ReturnItemContext", trees);
  const last = all("ReturnClauseContext", trees).at(-1);
  if (!last) throw new Error("the statement returns nothing");
  return new Map(
    all("ReturnItemContext", last).map((item) => {
      const name = nameOf(item);
      const collected = items.filter((each) => nameOf(each) === name).flatMap(keysIn);
      return [name, collected];
    }),
  );
}

/** The alias, or the variable that is passed on as it is. */
function nameOf(item: Tree): string {
  const alias = item.children?.findLast((child) => isA("VariableContext", child));
  return bare((alias ?? item).getText());
}

const keysIn = (item: Tree): string[] =>
  all("PropertyKeyNameContext", all("MapContext", item))
    .filter(({ parentCtx }) => isA("MapContext", parentCtx))
    .map((key) => bare(key.getText()));
