/** The panel of what is selected: an item, a cell, two frameworks, a link, a project, an agency, a session or a source. */
import { selectionOf } from "../model/selection.ts";
import { CellPanel } from "./cellPanel.tsx";
import { FrameworksPanel } from "./frameworksPanel.tsx";
import { ItemPanel } from "./itemPanel.tsx";
import { LinkPanel } from "./linkPanel.tsx";
import { NodePanel } from "./nodePanel.tsx";
import type { View } from "../parts/view.ts";

/** Nothing selected: nothing is drawn. */
export function Panel({ view }: { view: View }) {
  const selection = selectionOf(view);
  switch (selection.kind) {
    case "none":
      return null;
    case "item":
      return <ItemPanel key={selection.item.id} view={view} item={selection.item} />;
    case "cell":
      return <CellPanel key={view.state.select} view={view} row={selection.row} column={selection.column} />;
    case "frameworks":
      return <FrameworksPanel key={view.state.select} view={view} rows={selection.rows} columns={selection.columns} />;
    case "link":
      return <LinkPanel key={selection.id} view={view} from={selection.from} to={selection.to} />;
    case "other":
      return <NodePanel key={selection.id} view={view} id={selection.id} />;
  }
}
