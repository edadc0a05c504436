/** The views of the page, in the order of their tabs. A new view is a folder, an entry here, and its words. */
import { graphQuestions } from "../graph/graphQuestions.ts";
import { ListStage } from "../list/rowList.tsx";
import { listedItem } from "../list/listedItem.ts";
import { rowListQuestions } from "../list/rowListQuestions.ts";
import { matrixQuestions } from "../matrix/matrixQuestion.ts";
import { MatrixStage } from "../matrix/matrixView.tsx";
import type { State } from "../model/state.ts";
import type { Drawn } from "../parts/view.ts";
import type { PageView } from "./pageView.ts";

export const views = [
  {
    name: "matrix",
    questions: matrixQuestions,
    load: () => MatrixStage,
    details: () => "first",
    offersEdition: true,
    introNote: "intro.keys",
  },
  {
    name: "row",
    questions: rowListQuestions,
    load: () => ListStage,
    details: (view) => (listedItem(view)?.id === view.state.select ? "none" : "first"),
    inWords: { state: { view: "row", select: "", of: "" }, id: "list", words: "page.skipToList" },
  },
  {
    name: "graph",
    questions: graphQuestions,
    load: async () => (await import("../graph/graphView.tsx")).GraphStage,
    details: () => "last",
  },
] as const satisfies readonly PageView[];

export type ViewName = (typeof views)[number]["name"];

/** The view of a state; the first one where the state names none that there is. */
export const viewOf = ({ view }: Pick<State, "view">): PageView & { name: ViewName } =>
  views.find(({ name }) => name === view) ?? views[0];

/** The components of parts, by the names of the parts. */
export type LoadedParts = Readonly<Record<string, Drawn>>;

/** The part of what is selected, beside the stage. */
const panel = { name: "panel", load: async () => (await import("../panel/panel.tsx")).Panel };

/** The names of the parts that a state shows: its view, and the panel of what is selected. */
export const partsOf = (state: State): string[] => [viewOf(state).name, ...(state.select ? [panel.name] : [])];

export async function loadPart(name: string): Promise<Drawn> {
  const part = [...views, panel].find((one) => one.name === name);
  if (!part) throw new Error(`the page has no part ${name}`);
  return part.load();
}

/** Loads every part, as the server draws whole pages. */
export async function loadParts(): Promise<LoadedParts> {
  const parts = await Promise.all([...views, panel].map(async ({ name, load }) => [name, await load()] as const));
  return Object.fromEntries(parts);
}
