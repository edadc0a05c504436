/** The graph of two frameworks at their top level: what is listed between them, as a way into everything else. */
import { fullName } from "../model/itemNames.ts";
import type { FrameworkGraphData } from "../questions/generated.ts";
import { pairOf } from "./graphQuestions.ts";
import { certainty } from "./graphLink.ts";
import type { GraphContext, GraphModel } from "./graphModel.ts";
import { GraphBuilder } from "./graphBuilder.ts";
import { linkStatuses } from "../model/types.ts";

export function graphOfFrameworks(context: GraphContext, data: FrameworkGraphData): GraphModel {
  const { catalogue, words } = context;
  const pair = pairOf(context);
  const builder = new GraphBuilder({ ...context, state: { ...context.state, ...pair } });
  const packed = data.matrix?.packed;
  const width = packed?.columnIds.length ?? 0;
  const items = (ids: string[]) => ids.flatMap((id) => catalogue.item.get(id) ?? []);
  const [rows, columns] = [items(packed?.rowIds ?? []), items(packed?.columnIds ?? [])];
  rows.forEach((row) => builder.item(row, 0));
  columns.forEach((column) => builder.item(column, 1));
  rows.forEach((row, i) =>
    columns.forEach((column, j) => {
      const claim = packed?.claims[packed.claim[i * width + j] ?? -1];
      const status = linkStatuses.find((known) => known === claim);
      if (!packed || !status) return;
      const standing = packed.standings[packed.standing[i * width + j] ?? -1] ?? null;
      const id = `${row.id}__${column.id}`;
      const label = words.say("graph.listed", {
        row: fullName(row),
        column: fullName(column),
        certainty: certainty(words, status, standing),
      });
      builder.edge({ id, kind: "link", from: row.id, to: column.id, status, standing, select: id, label });
    }),
  );
  const title = (id: string) => catalogue.framework.get(id)?.title ?? id;
  return builder.model(words.say("graph.pair", { row: title(pair.rows), column: title(pair.columns) }));
}
