/** The graph of items, cells, links, projects and frameworks on the seed: what stands in it, how sure it is, and its list. */
import { parseHTML } from "linkedom";
import { renderToString } from "preact-render-to-string";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { graphQuestions } from "../client/graph/graphQuestions.ts";
import type { GraphModel } from "../client/graph/graphModel.ts";
import { trace } from "../client/graph/trace.ts";
import { GraphView } from "../client/graph/graphView.tsx";
import { editedSeed } from "./brokenSeed.ts";
import { graphAt, graphView, modelOf } from "./graphContext.ts";
import type { OpenApp } from "./openApp.ts";
import { openApp } from "./openApp.ts";
import { namedBy, table } from "./seedMemory.ts";
import { toyFramework } from "./toyFramework.ts";

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const links = (model: GraphModel) => model.edges.filter((edge) => edge.kind === "link");
const into = (model: GraphModel, id: string) => links(model).filter((edge) => edge.to === id);
const outOf = (model: GraphModel, id: string) => links(model).filter((edge) => edge.from === id);
const columnOf = (model: GraphModel, id: string) => {
  const node = model.nodes.find((n) => n.id === id);
  return model.groups.find((group) => group.id === node?.group)?.column;
};
const headings = (model: GraphModel) => model.groups.map((group) => group.title);
const projectsIn = (model: GraphModel) => model.nodes.filter((node) => node.kind === "project");
const named = (model: GraphModel, id: string) =>
  model.edges.filter((edge) => edge.kind === "names" && edge.from === id).map((edge) => edge.to);
const c5Targets = "1.4 4.1 4.3 4.5 5.b 7.1 7.a 7.b 8.1 9.1 9.c 11.3 11.b 16.2 17.8".split(" ");

test("C5 has its roadmap and Connect 2020 target to the left, its targets to the right, each as sure as it is", async () => {
  const model = await graphAt(app, "?view=graph&select=wsis-C5");
  expect(into(model, "wsis-C5").map(({ from, status, standing }) => [from, status, standing])).toEqual([
    ...[1, 2, 3, 4, 5, 6].map((n) => [`roadmap-C5.${n}`, "PROVISIONAL", "OFFICIAL"]),
    ["connect2020-3.1", "PROPOSED", "OWN"],
  ]);
  expect(outOf(model, "wsis-C5").map(({ to, status, standing }) => [to, status, standing])).toEqual([
    ...c5Targets.map((code) => [`sdg-${code}`, "CONFIRMED", "OFFICIAL"]),
    ["gdc-3", "PROPOSED", "OWN"],
    ["gdc-4", "PROPOSED", "OWN"],
  ]);
  expect(links(model).find((edge) => edge.to === "sdg-9.c")?.reason).toBe(
    "Access must come together with trust and security.",
  );
  const columns = ["roadmap-C5.1", "wsis-C5", "sdg-9.c", "sdg-9"].map((id) => columnOf(model, id));
  expect(columns).toEqual([0, 1, 2, 3]);
  expect(columnOf(model, "connect2020-3.1")).toBe(0);
  expect(columnOf(model, "gdc-3")).toBe(2);
});

test("each target of C5 is joined to its goal", async () => {
  const model = await graphAt(app, "?view=graph&select=wsis-C5");
  const parts = model.edges.filter((edge) => edge.kind === "part").map(({ from, to }) => [from, to]);
  expect(parts).toEqual(c5Targets.map((code) => [`sdg-${code}`, `sdg-${code.split(".")[0]}`]));
});

test("the nine projects that name C5 and SDGs are joined to the goals they name, and nothing is joined to a target", async () => {
  const model = await graphAt(app, "?view=graph&select=wsis-C5");
  const lane = model.groups.find((group) => group.title.startsWith("Projects that name Action Line C5 and Sus"))!;
  const shown = model.nodes.filter((node) => node.group === lane.id);
  const expected = table("projects").filter((row) => row.actionLines!.split(";").includes("wsis-C5") && row.sdgs);
  expect(shown.map(({ id }) => id).sort()).toEqual(expected.map((row) => row.id).sort());
  expect(shown).toHaveLength(9);
  for (const row of expected) expect(named(model, row.id!).sort()).toEqual(row.sdgs!.split(";").sort());
  expect(model.edges.filter((edge) => edge.kind === "names" && edge.to.includes("."))).toEqual([]);
  expect(lane.more).toBeNull();
  const others = model.groups.at(-1)!;
  expect(others.title).toBe("Projects that name Action Line C5 and none of Sustainable Development Goals");
  expect(others.more?.text).toBe("and 22 more");
  expect(projectsIn(model)).toHaveLength(9 + 6);
});

test("a goal that projects name without a link from C5 is there, and no link is drawn to it", async () => {
  const model = await graphAt(app, "?view=graph&select=wsis-C5");
  expect(columnOf(model, "sdg-3")).toBe(columnOf(model, "sdg-9"));
  expect([...into(model, "sdg-3"), ...model.edges.filter((e) => e.kind === "part" && e.to === "sdg-3")]).toEqual([]);
});

test("what a project names beyond the picture is told in words", async () => {
  const model = await graphAt(app, "?view=graph&select=wsis-C5");
  const project = projectsIn(model).find((node) => node.title === "Klik Dengan Bijak (Click Wisely Campaign)");
  expect(project?.detail).toBe("Malaysia · 2020 · also names Action Line C1, C10");
});

test("C2 supports exactly its seven targets, all confirmed, though more supports it", async () => {
  const model = await graphAt(app, "?view=graph&select=wsis-C2");
  const targets = outOf(model, "wsis-C2").filter(({ to }) => to.startsWith("sdg-"));
  expect(targets.map(({ to }) => to)).toEqual("1.4 8.2 9.1 9.a 9.c 11.5 11.b".split(" ").map((code) => `sdg-${code}`));
  expect(new Set(targets.map(({ status }) => status))).toEqual(new Set(["CONFIRMED"]));
  expect(into(model, "wsis-C2").length).toBeGreaterThan(targets.length);
  expect(headings(model).indexOf("Sustainable Development Goals")).toBeGreaterThan(
    headings(model).indexOf("WSIS Action Lines"),
  );
});

test("the graph of a goal reads the other way: projects, lines, targets, goal", async () => {
  const model = await graphAt(app, "?view=graph&select=sdg-9");
  const lane = model.groups.find((group) => group.free)!;
  expect(lane.title).toBe("Projects that name SDG 9 and WSIS Action Lines");
  expect([lane.column, ...["wsis-C2", "sdg-9.c", "sdg-9"].map((id) => columnOf(model, id))]).toEqual([0, 1, 2, 3]);
  expect(projectsIn(model)).toHaveLength(14);
  expect(into(model, "sdg-9.c").some(({ from }) => from === "wsis-C5")).toBe(true);
});

test("C7 stands before its parts, and a part knows its whole", async () => {
  const whole = await graphAt(app, "?view=graph&select=wsis-C7");
  expect(columnOf(whole, "wsis-C7-egov")! - columnOf(whole, "wsis-C7")!).toBe(1);
  expect(headings(whole)).toContain("Its parts");
  expect(whole.edges.filter((edge) => edge.kind === "part" && edge.to === "wsis-C7")).toHaveLength(8);
  const part = await graphAt(app, "?view=graph&select=wsis-C7-egov");
  expect(part.edges.some((edge) => edge.kind === "part" && edge.from === "wsis-C7-egov" && edge.to === "wsis-C7")).toBe(
    true,
  );
});

test("a cell shows the links between its two only, and 17 projects that name both", async () => {
  const model = await graphAt(app, "?view=graph&select=wsis-C4__sdg-4");
  expect(links(model).map(({ from, to }) => [from, to])).toEqual([
    ["wsis-C4", "sdg-4.4"],
    ["wsis-C4", "sdg-4.7"],
  ]);
  const [both, rowOnly, columnOnly] = model.groups.filter((group) => group.free);
  const of = (group: typeof both) => projectsIn(model).filter((node) => node.group === group?.id);
  expect(both?.title).toBe("Projects that name Action Line C4 and SDG 4");
  expect(of(both)).toHaveLength(17);
  for (const { id } of of(both)) expect(named(model, id)).toEqual(["wsis-C4", "sdg-4"]);
  for (const { id } of of(rowOnly)) expect(named(model, id)).toEqual(["wsis-C4"]);
  for (const { id } of of(columnOnly)) expect(named(model, id)).toEqual(["sdg-4"]);
  const rows = table("projects").map(namedBy);
  const some = (ids: string[], start: string) => ids.some((id) => id.startsWith(start));
  const columnAlone = rows.filter((ids) => ids.includes("sdg-4") && some(ids, "wsis-") && !ids.includes("wsis-C4"));
  expect(columnOnly?.more?.text).toBe(`and ${columnAlone.length - of(columnOnly).length} more`);
  expect(columnOnly?.more?.to).toEqual({ list: "column" });
});

test("a link is shown in the graph of its line, and stands out there", async () => {
  const model = await graphAt(app, "?view=graph&select=wsis-sdg__wsis-C5__sdg-9.c");
  expect(model.nodes.filter((node) => node.focus).map((node) => node.id)).toEqual(["wsis-C5"]);
  expect(model.edges.filter((edge) => edge.chosen).map((edge) => edge.id)).toEqual(["wsis-sdg__wsis-C5__sdg-9.c"]);
});

test("a project is joined to all it names, and only to that", async () => {
  const row = table("projects").find(({ id }) => id === "klik-dengan-bijak-click-wisely-campaign-mys-2020")!;
  const model = await graphAt(app, `?view=graph&select=${row.id}`);
  expect(named(model, row.id!).sort()).toEqual(namedBy(row).sort());
  const ends = links(model).flatMap(({ from, to }) => [from, to]);
  for (const end of ends) expect(namedBy(row).some((id) => end === id || end.startsWith(`${id}.`))).toBe(true);
  expect(links(model).length).toBeGreaterThan(0);
});

test("without a selection, and with one that has no graph, the two frameworks are shown at their top level", async () => {
  for (const address of ["?view=graph", "?view=graph&select=itu", "?view=graph&select=nothing-of-the-kind"]) {
    const model = await graphAt(app, address);
    expect(model.nodes.map(({ group }) => group).filter((group) => group.startsWith("wsis"))).toHaveLength(11);
    expect(model.nodes).toHaveLength(11 + 17);
    expect(into(model, "sdg-3").map(({ select }) => select)).toContain("wsis-C7__sdg-3");
    const provisional = links(model).filter(({ status }) => status === "PROVISIONAL");
    expect(provisional.every(({ from }) => from === "wsis-C1")).toBe(true);
  }
});

test("any two frameworks have a graph, and what is ours is marked as ours", async () => {
  const model = await graphAt(app, "?view=graph&rows=connect2020&columns=sdg");
  expect(links(model).length).toBeGreaterThan(0);
  expect(new Set(links(model).map(({ standing }) => standing))).toEqual(new Set(["OWN"]));
  const target = await graphAt(app, "?view=graph&rows=connect2020&columns=sdg&select=connect2020-2.1.A");
  expect(outOf(target, "connect2020-2.1.A").map(({ to }) => to)).toContain("sdg-9.c");
});

test("a framework that is only rows has its graph like any other", async () => {
  const toy = await openApp({}, editedSeed(toyFramework));
  onTestFinished(() => toy.close());
  const whole = await graphAt(toy, "?view=graph&rows=wsis&columns=toy&select=toy-1");
  expect(into(whole, "toy-1.a").map(({ from }) => from)).toEqual(["wsis-C2"]);
  expect(["wsis-C2", "toy-1.a", "toy-1"].map((id) => columnOf(whole, id))).toEqual([1, 2, 3]);
  expect(outOf(whole, "toy-1.a").map(({ to, standing }) => [to, standing])).toEqual([["sdg-9.c", "OWN"]]);
  const project = await graphAt(toy, "?view=graph&select=toy-network-fra-2026");
  expect(named(project, "toy-network-fra-2026").sort()).toEqual(["sdg-9", "toy-1.a", "toy-2", "wsis-C2"]);
  const overview = await graphAt(toy, "?view=graph&rows=wsis&columns=toy");
  expect(links(overview).map(({ select }) => select)).toEqual(["wsis-C2__toy-1"]);
});

test("the reader's filter narrows the projects and leaves the links", async () => {
  const all = await graphAt(app, "?view=graph&select=wsis-C5");
  const arab = await graphAt(app, "?view=graph&select=wsis-C5&region=ARB");
  expect(links(arab)).toEqual(links(all));
  expect(projectsIn(arab).length).toBeGreaterThan(0);
  const countries = new Map(table("countries").map((row) => [row["name"], row["ituRegion"]]));
  for (const node of projectsIn(arab)) expect(countries.get(node.detail.split(" · ")[0]!)).toBe("ARB");
});

test("a path goes through what is pointed at, and a project lights up what it names, never a target", async () => {
  const model = await graphAt(app, "?view=graph&select=wsis-C5");
  const target = trace(model, "sdg-9.c");
  for (const id of ["roadmap-C5.1", "connect2020-3.1", "wsis-C5", "sdg-9.c", "sdg-9"]) expect(target).toContain(id);
  expect(target).not.toContain("sdg-9.1");
  expect(projectsIn(model).filter(({ id }) => target.has(id))).toEqual([]);
  const project = projectsIn(model).find(({ id }) => named(model, id).includes("sdg-9"))!;
  const lit = [...trace(model, project.id)].filter((id) => model.nodes.some((node) => node.id === id));
  expect(lit.sort()).toEqual([project.id, ...named(model, project.id)].sort());
  expect(trace(model, "sdg-9")).toContain(project.id);
  expect([...trace(model, "wsis-sdg__wsis-C5__sdg-9.c")]).toContain("sdg-9");
  expect(trace(model, "wsis-sdg__wsis-C5__sdg-9.c")).not.toContain("sdg-9.1");
});

test("a path ends at what projects name: no project lights up with a target", async () => {
  const model = await graphAt(app, "?view=graph&select=sdg-9");
  const lit = trace(model, "sdg-9.c");
  expect(lit).toContain("wsis-C2");
  expect(projectsIn(model).filter(({ id }) => lit.has(id))).toEqual([]);
});

test("the list says what the drawing shows: everything in it, with an address, reasons and how sure it is", async () => {
  const view = await graphView(app, "?view=graph&select=wsis-C5");
  const model = await graphAt(app, "?view=graph&select=wsis-C5");
  const page = parseHTML(
    `<html><body>${renderToString(<GraphView view={view} model={modelOf(view)} />)}</body></html>`,
  ).document;
  const list = page.querySelector("#graph-list")!;
  const hrefs = new Set(
    [...list.querySelectorAll("a")].map((a) => new URLSearchParams(a.getAttribute("href")!).get("select")),
  );
  for (const { id } of model.nodes) expect(hrefs).toContain(id);
  for (const { reason } of model.edges) if (reason) expect(list.textContent).toContain(reason);
  const entry = (text: string) =>
    [...list.querySelectorAll("section > ul > li")].find((li) => li.textContent.startsWith(text))?.textContent;
  expect(entry("9.c")).toMatch(/^9\.c Universal.*Supported by: Action Line C5 · confirmed/);
  expect(entry("C5.1")).toMatch(/Supports: Action Line C5 · from memory$/);
  expect(entry("3.1")).toMatch(/Supports: Action Line C5 · suggested by this project/);
  expect(entry("Klik")).toMatch(/Names: .*SDG/);
  expect(list.textContent).toContain("and 22 more");
  expect(page.querySelector("[style]")).toBeNull();
});

test("two selected frameworks are the graph, whatever pair is in view, and nothing is asked for a project", async () => {
  const view = await graphView(app, "?view=graph&rows=connect2020&columns=sdg&select=wsis__sdg");
  expect(graphQuestions(view).map(({ name, variables }) => [name, variables])).toEqual([
    ["frameworkGraph", { rows: "wsis", columns: "sdg" }],
  ]);
  const model = modelOf(view);
  expect(model.title).toBe("WSIS Action Lines and Sustainable Development Goals");
  expect(links(model)).toEqual(links(await graphAt(app, "?view=graph")));
  expect(model.groups.every(({ main }) => main)).toBe(true);
  expect(renderToString(<GraphView view={view} model={modelOf(view)} />)).toContain(
    "Choose a line or a goal to see its targets",
  );
});
