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

/** How each part of the page that the first script may lack is loaded, by its name. */
const loaders: Readonly<Record<string, () => Drawn | Promise<Drawn>>> = {
  ...Object.fromEntries(views.map(({ name, load }) => [name, load])),
  panel: async () => (await import("../panel/panel.tsx")).Panel,
};

/** The components of parts, by the names of the parts. */
export type LoadedParts = Readonly<Record<string, Drawn>>;

/** The names of the parts that a state shows: its view, and the panel of what is selected. */
export const partsOf = (state: State): string[] => [viewOf(state).name, ...(state.select ? ["panel"] : [])];

export async function loadPart(name: string): Promise<Drawn> {
  const load = loaders[name];
  if (!load) throw new Error(`the page has no part ${name}`);
  return load();
}

/** Every part, for whoever draws whole pages. */
export async function loadParts(): Promise<LoadedParts> {
  const names = Object.keys(loaders);
  const components = await Promise.all(names.map(loadPart));
  return Object.fromEntries(names.map((name, index) => [name, components[index]!]));
}
