/** The drawing of a graph in a document without a browser: joined by key, said again without change, and speaking by `act` alone. */
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { drawGraph } from "../client/graph/drawGraph.ts";
import type { GraphModel } from "../client/graph/graphModel.ts";
import { readAddress } from "../client/model/address.ts";
import { defaults } from "../client/model/state.ts";
import { graphAt } from "./graphContext.ts";
import type { OpenApp } from "./openApp.ts";
import { openApp } from "./openApp.ts";

const state = readAddress("?view=graph&select=wsis-C5");
let app: OpenApp;
let c5: GraphModel;
let c2: GraphModel;
beforeAll(async () => {
  app = await openApp();
  c5 = await graphAt(app, "?view=graph&select=wsis-C5");
  c2 = await graphAt(app, "?view=graph&select=wsis-C2");
});
afterAll(() => app.close());

let root: Element;
beforeEach(() => {
  root = parseHTML("<html><body><div></div></body></html>").document.querySelector("div")!;
});

const node = (id: string) => root.querySelector(`a.graph-node[data-id="${id}"]`)!;
const edge = (id: string) => root.querySelector(`a.graph-edge[data-id="${id}"]`)!;
const look = (id: string) =>
  ["kind", "status", "standing"].map((name) => edge(id).getAttribute(`data-${name}`)).join(" ");
const nothing = () => {};
function fire(target: Element, type: string, more: object = {}): Event {
  const event = new (root.ownerDocument.defaultView as unknown as { Event: typeof Event }).Event(type, {
    bubbles: true,
    cancelable: true,
  });
  target.dispatchEvent(Object.assign(event, more));
  return event;
}

test("draws every node and edge once, with its address, its kind and how sure it is", () => {
  drawGraph(root, c5, state, nothing);
  expect(root.querySelectorAll("a.graph-node")).toHaveLength(c5.nodes.length);
  expect(root.querySelectorAll("a.graph-edge")).toHaveLength(c5.edges.length);
  expect(node("sdg-9.c").getAttribute("href")).toBe("?view=graph&select=sdg-9.c");
  expect(node("sdg-9.c").getAttribute("data-kind")).toBe("item");
  expect(node("sdg-9").getAttribute("data-kind")).toBe("whole");
  expect(node("sdg-9").querySelector(".graph-bar")?.getAttribute("fill")).toMatch(/^#/);
  expect(node("sdg-9.c").querySelector(".graph-bar")?.getAttribute("d")).toBeNull();
  expect(node("wsis-C5").getAttribute("aria-current")).toBe("true");
  expect(node("sdg-9.c").textContent).toContain("9.c Universal, affordable internet access");
  expect(look("wsis-sdg__wsis-C5__sdg-9.c")).toBe("link confirmed official");
  expect(look("roadmap-wsis__roadmap-C5.1__wsis-C5")).toBe("link provisional official");
  expect(look("connect2020-wsis__connect2020-3.1__wsis-C5")).toBe("link proposed own");
  expect(edge("wsis-sdg__wsis-C5__sdg-9.c").querySelector("title")?.textContent).toBe(
    "Action Line C5 supports SDG 9.c: confirmed. Access must come together with trust and security.",
  );
});

test("has one tab stop, no style attribute, and nothing that is not a number in its places", () => {
  drawGraph(root, c5, state, nothing);
  expect([...root.querySelectorAll("[tabindex='0']")].map((a) => a.getAttribute("data-id"))).toEqual(["wsis-C5"]);
  expect(root.querySelector("[style]")).toBeNull();
  expect(root.innerHTML).not.toMatch(/NaN|undefined|Infinity/);
});

test("drawn twice it is the same, element for element", () => {
  drawGraph(root, c5, state, nothing);
  const [before, elements] = [root.innerHTML, [...root.querySelectorAll("*")]];
  drawGraph(root, c5, state, nothing);
  expect(root.innerHTML).toBe(before);
  expect([...root.querySelectorAll("*")].every((element, index) => element === elements[index])).toBe(true);
});

test("takes over what another process drew, by the ids that stand in it", () => {
  drawGraph(root, c5, state, nothing);
  const before = root.innerHTML;
  const page = parseHTML(`<html><body><div>${before}</div></body></html>`).document;
  root = page.querySelector("div")!;
  const elements = new Set([...root.querySelectorAll("a, text, g, svg")]);
  drawGraph(root, c5, state, nothing);
  expect(root.innerHTML).toBe(before);
  expect([...root.querySelectorAll("a, text, g, svg")].every((element) => elements.has(element))).toBe(true);
});

test("another graph keeps the elements of what stands in both, and drops the rest", () => {
  drawGraph(root, c5, state, nothing);
  const kept = node("sdg-9.c");
  drawGraph(root, c2, state, nothing);
  expect(node("sdg-9.c")).toBe(kept);
  expect(node("sdg-16.2")).toBeNull();
  expect([...root.querySelectorAll("a.graph-node")].map((a) => a.getAttribute("data-id"))).toEqual(
    c2.nodes.map(({ id }) => id),
  );
  const again = parseHTML("<html><body><div></div></body></html>").document.querySelector("div")!;
  drawGraph(again, c2, state, nothing);
  expect(root.innerHTML).toBe(again.innerHTML);
});

test("a click selects; one with a modifier is left to the browser", () => {
  const act = vi.fn();
  drawGraph(root, c5, state, act);
  expect(fire(node("sdg-9.c"), "click", { button: 0 }).defaultPrevented).toBe(true);
  expect(act).toHaveBeenLastCalledWith({ select: "sdg-9.c" });
  fire(edge("wsis-sdg__wsis-C5__sdg-9.c").querySelector(".graph-hit")!, "click", { button: 0 });
  expect(act).toHaveBeenLastCalledWith({ select: "wsis-sdg__wsis-C5__sdg-9.c" });
  expect(fire(node("sdg-9.c"), "click", { button: 0, ctrlKey: true }).defaultPrevented).toBe(false);
  expect(act).toHaveBeenCalledTimes(2);
});

test("pointing lights up the paths through a node and draws nothing anew; leaving puts all back", () => {
  drawGraph(root, c5, state, nothing);
  const before = root.innerHTML;
  fire(node("sdg-9.c").querySelector("text")!, "pointerover");
  const traced = [...root.querySelectorAll(".graph-lit a.graph-node")].map((a) => a.getAttribute("data-id"));
  expect(traced).toContain("roadmap-C5.1");
  expect(traced).toContain("sdg-9");
  expect(traced).not.toContain("sdg-9.1");
  expect(root.querySelector("svg.graph-drawing")?.hasAttribute("data-faded")).toBe(true);
  expect(root.querySelectorAll(".graph-lit [href], .graph-lit [tabindex]")).toHaveLength(0);
  fire(node("sdg-9.c"), "focusout");
  expect(root.innerHTML).toBe(before);
});

test("from right to left, words are kept in their own direction and the picture is turned", () => {
  drawGraph(root, c5, state, nothing, true);
  expect(root.querySelector("svg")?.getAttribute("direction")).toBe("rtl");
  expect(node("sdg-9.c").querySelector("[data-kind=code]")?.textContent).toBe("\u20669.c\u2069 ");
  const x = (id: string) =>
    Number(
      node(id)
        .getAttribute("transform")
        ?.match(/\((.*),/)?.[1],
    );
  expect(x("roadmap-C5.1")).toBeGreaterThan(x("wsis-C5"));
  expect(x("wsis-C5")).toBeGreaterThan(x("sdg-9.c"));
});

test("an empty graph is an empty drawing", () => {
  drawGraph(root, { title: "Nothing", nodes: [], edges: [], groups: [] }, { ...defaults, view: "graph" }, nothing);
  expect(root.querySelectorAll("a")).toHaveLength(0);
  expect(root.querySelector("svg")?.getAttribute("aria-label")).toBe("Nothing");
});
