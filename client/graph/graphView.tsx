/** The graph with its legend, the buttons that move it, and the list that says the same. */
import { useEffect, useRef } from "preact/hooks";
import type { GraphModel } from "./graphModel.ts";
import { graphResult } from "./graphResult.ts";
import { drawn } from "../parts/drawn.tsx";
import { selectionOf } from "../model/selection.ts";
import { GraphLegend } from "./graphLegend.tsx";
import { GraphList } from "./graphList.tsx";
import type { View } from "../parts/view.ts";

/** D3 comes with the drawing, and only once a graph is shown. */
const drawings = () => Promise.all([import("./drawGraph.ts"), import("./panZoom.ts")]);
const zooming = () => import("./zoom.ts");

export function GraphView({ view, model }: { view: View; model: GraphModel }) {
  const { state, words, act, answers } = view;
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef("");
  useEffect(() => {
    let current = true;
    void Promise.all([drawings(), zooming()]).then(([[{ drawGraph: graph }, { panZoom: handle }], { show }]) => {
      if (!current || !box.current) return;
      const sheet = graph(box.current, model, state, act, getComputedStyle(box.current).direction === "rtl");
      handle(box.current, sheet);
      if (shown.current !== model.title) show(box.current, sheet);
      shown.current = model.title;
    });
    return () => {
      current = false;
    };
  }, [answers, state, words]);

  const zoom = (how: "in" | "out" | "fit") => () =>
    void zooming().then(({ zoomBy, fit }) => {
      const sheet = box.current?.querySelector<HTMLElement>(".graph-sheet");
      if (!box.current || !sheet) return;
      if (how === "fit") fit(box.current, sheet);
      else zoomBy(box.current, sheet, how === "in" ? 1.25 : 0.8);
    });
  const { kind } = selectionOf(view);
  const overview = ["none", "frameworks", "other"].includes(kind) && !model.nodes.some((node) => node.focus);
  return (
    <section class="graph-view" aria-labelledby="graph-title">
      <header class="graph-head">
        <h2 id="graph-title">{model.title}</h2>
        <div class="switch graph-zoom" role="group" aria-label={words.say("graph.zoom")}>
          <button type="button" onClick={zoom("out")} aria-label={words.say("graph.zoom.out")}>
            −
          </button>
          <button type="button" onClick={zoom("in")} aria-label={words.say("graph.zoom.in")}>
            +
          </button>
          <button type="button" onClick={zoom("fit")}>
            {words.say("graph.zoom.fit")}
          </button>
        </div>
      </header>
      <p class="graph-hint">
        {words.say(overview ? (kind === "other" ? "graph.other" : "graph.choose") : "graph.read")}
      </p>
      <GraphLegend words={words} />
      <div class="graph-canvas" ref={box} />
      <h2>{words.say("graph.list")}</h2>
      <GraphList view={view} model={model} />
      <p class="note">{words.say("caveat.sample")}</p>
    </section>
  );
}

export const GraphStage = drawn(graphResult, GraphView);
