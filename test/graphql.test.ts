/** The API on the seed: facts, pages, bad input, and how often the store is asked. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { examples } from "../server/api/examples.ts";
import type { Answer, OpenApp } from "./openApp.ts";
import { openApp } from "./openApp.ts";
import { table } from "./seedMemory.ts";

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const ask = (query: string, variables?: object): Promise<Answer> => app.ask(query, variables);
const data = async (query: string, variables?: object) => {
  const answer = await ask(query, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data;
};

describe("facts", () => {
  test("C2 links to exactly seven targets, all confirmed, each with a reason and a source", async () => {
    const { item } = await data(`{
      item(id: "wsis-C2") { links(to: "sdg") { to { code } status standing rationale source { title kind } mapping { id } } }
    }`);
    expect(item.links.map((link: { to: { code: string } }) => link.to.code)).toEqual([
      "1.4",
      "8.2",
      "9.1",
      "9.a",
      "9.c",
      "11.5",
      "11.b",
    ]);
    for (const link of item.links) {
      expect(link).toMatchObject({ status: "CONFIRMED", standing: "OFFICIAL", mapping: { id: "wsis-sdg" } });
      expect(link.rationale).toMatch(/\w/);
      expect(link.source.title).toMatch(/\w/);
    }
  });

  test("C4 and SDG 4 are supported by 17 of 64, with a chance of 0.017", async () => {
    const { cell } = await data(`{
      cell(row: "wsis-C4", column: "sdg-4") {
        id claim standing verdict reason beyondChance selected direct
        evidence { projects base rowProjects columnProjects expected lift chance winners champions nominees }
        projects(first: 100) { totalCount nodes { items { id } } }
      }
    }`);
    expect(cell).toMatchObject({
      id: "wsis-C4__sdg-4",
      claim: "CONFIRMED",
      standing: "OFFICIAL",
      verdict: "SUPPORTED",
      reason: null,
      beyondChance: true,
      selected: 17,
      evidence: { projects: 17, base: 64, expected: 12.8125 },
    });
    expect(cell.evidence.chance).toBeCloseTo(0.017, 3);
    expect(cell.projects.totalCount).toBe(17);
    expect(cell.projects.nodes).toHaveLength(17);
    for (const project of cell.projects.nodes) {
      const ids = project.items.map(({ id }: { id: string }) => id);
      expect(ids).toEqual(expect.arrayContaining(["wsis-C4", "sdg-4"]));
    }
  });

  test("one project names both C5 and SDG 9, too few to tell", async () => {
    const { cell } = await data(`{
      cell(row: "wsis-C5", column: "sdg-9") {
        verdict reason evidence { projects rowProjects columnProjects base }
        notCounted { reason item { code } projects { totalCount } }
      }
    }`);
    expect(cell).toMatchObject({
      verdict: "UNDECIDED",
      reason: "TOO_FEW",
      evidence: { projects: 1, rowProjects: 9, columnProjects: 14, base: 64 },
    });
    const sdg9Only = cell.notCounted.find((group: { item: { code: string } }) => group.item?.code === "9");
    expect(sdg9Only).toMatchObject({ reason: "OTHER_ITEM_OF_FRAMEWORK", projects: { totalCount: 13 } });
  });

  test("target 2.1.A goes from 31.2 towards 50 and no confirmed figure tells its end", async () => {
    const { item } = await data(`{
      item(id: "connect2020-2.1.A") {
        figures { indicator unit group aim aimYear direction outcome baseline { year value status source { id } } figures { year value reportYear status } }
      }
    }`);
    expect(item.figures).toHaveLength(1);
    const [series] = item.figures;
    expect(series).toMatchObject({
      indicator: "Households with Internet access",
      group: "developing",
      aim: 50,
      aimYear: 2020,
      direction: "at-least",
      outcome: "NO_CONFIRMED_FIGURE",
      baseline: { year: 2014, value: 31.2, status: "recollection" },
    });
    expect(series.figures.filter(({ year }: { year: number }) => year === 2015)).toEqual([
      { year: 2015, value: 34.1, reportYear: 2015, status: "confirmed" },
      { year: 2015, value: 37.8, reportYear: 2017, status: "confirmed" },
    ]);
  });

  test("goal 2 of Connect 2020 gathers the series of its targets, and an aim without a number says so", async () => {
    const { item } = await data(`{ item(id: "connect2020-2") { figures { item { code } outcome figures { year } } } }`);
    const codes = new Set(item.figures.map((series: { item: { code: string } }) => series.item.code));
    expect(codes).toEqual(new Set(["2.1.A", "2.1.B", "2.2.A", "2.2.B", "2.3.A", "2.3.B", "2.4", "2.5.A", "2.5.B"]));
    const policy = item.figures.find((series: { item: { code: string } }) => series.item.code === "2.5.B");
    expect(policy).toMatchObject({ outcome: "NO_NUMBER_SET", figures: [] });
  });

  test("frameworks, levels and sizes", async () => {
    const { frameworks, dataset } = await data(`{
      frameworks { id top: items(level: TOP) { id } leaf: items(level: LEAF) { id } all: items { id parent { id } } }
      dataset { version origin created notice caveats counts { frameworks items links projects projectsWithBoth sources } }
    }`);
    const sizes = Object.fromEntries(
      frameworks.map((each: Record<string, unknown[]>) => [
        each.id,
        [each.top, each.leaf, each.all].map((l) => l?.length),
      ]),
    );
    expect(sizes).toMatchObject({ wsis: [11, 18, 19], sdg: [17, 169, 186], connect2020: [4, 17, 21] });
    expect(dataset).toMatchObject({
      origin: "seed",
      created: "2026-11-23",
      notice: "Not an official ITU or UN publication; no UN or ITU body has checked it.",
      counts: { frameworks: 6, items: 278, links: 356, projects: 497, projectsWithBoth: 64, sources: 266 },
    });
    expect(dataset.version).toMatch(/^[0-9a-f]{64}$/);
    expect(dataset.caveats.length).toBeGreaterThan(1);
  });

  test("the mapping wsis-sdg has 187 confirmed links and 6 provisional ones, all on C1", async () => {
    const { confirmed, provisional } = await data(`{
      confirmed: links(filter: { mapping: "wsis-sdg", status: [CONFIRMED] }) { totalCount }
      provisional: links(filter: { mapping: "wsis-sdg", status: [PROVISIONAL] }) { totalCount nodes { from { code } } }
    }`);
    expect(confirmed.totalCount).toBe(187);
    expect(provisional.totalCount).toBe(6);
    for (const link of provisional.nodes) expect(link.from.code).toBe("C1");
  });

  test("nothing between Connect 2020 and the SDGs is confirmed", async () => {
    const { matrix } = await data(`{
      matrix(rows: "connect2020", columns: "sdg", rowLevel: ALL, columnLevel: TOP) { cells { claim standing verdict reason } }
    }`);
    expect(matrix.cells).toHaveLength(21 * 17);
    for (const { claim, standing, verdict, reason } of matrix.cells) {
      expect(claim).not.toBe("CONFIRMED");
      expect(standing).not.toBe("OFFICIAL");
      expect([verdict, reason]).toEqual(claim === "PROPOSED" ? ["UNDECIDED", "NOT_COLLECTED"] : ["EMPTY", null]);
    }
    expect(matrix.cells.some(({ claim }: { claim: string }) => claim === "PROPOSED")).toBe(true);
  });

  test("packed says the same as the cells", async () => {
    const { matrix } = await data(`{
      matrix(filter: { regions: ["AFR"] }) {
        base selected rows { id } columns { id }
        cells { claim standing verdict reason direct selected links { id } evidence { projects inherited countries organisations rowProjects columnProjects } }
        packed {
          rowIds columnIds claims standings verdicts reasons base rowProjects columnProjects
          claim standing verdict reason links direct projects inherited selected countries organisations
        }
      }
    }`);
    const { packed, cells } = matrix;
    expect(packed.rowIds).toEqual(matrix.rows.map(({ id }: { id: string }) => id));
    expect([packed.rowIds.length, packed.columnIds.length, packed.base, matrix.base]).toEqual([18, 17, 64, 64]);
    const unpacked = cells.map((_: unknown, i: number) => ({
      claim: packed.claims[packed.claim[i]],
      standing: packed.standing[i] === null ? null : packed.standings[packed.standing[i]],
      verdict: packed.verdicts[packed.verdict[i]],
      reason: packed.reason[i] === null ? null : packed.reasons[packed.reason[i]],
      direct: packed.direct[i],
      selected: packed.selected[i],
      links: packed.links[i],
      evidence: {
        projects: packed.projects[i],
        inherited: packed.inherited[i],
        countries: packed.countries[i],
        organisations: packed.organisations[i],
        rowProjects: packed.rowProjects[Math.floor(i / 17)],
        columnProjects: packed.columnProjects[i % 17],
      },
    }));
    expect(unpacked).toEqual(cells.map((cell: { links: [] }) => ({ ...cell, links: cell.links.length })));
    expect(Math.max(...packed.selected)).toBeGreaterThan(0);
    expect(matrix.selected).toBeLessThan(64);
  });

  test("a filter counts what it leaves and moves no verdict", async () => {
    const { all, some } = await data(`query {
      all: matrix { packed { verdict projects selected } }
      some: matrix(filter: { countries: ["IND"] }) { packed { verdict projects selected } }
    }`);
    expect(some.packed.verdict).toEqual(all.packed.verdict);
    expect(some.packed.projects).toEqual(all.packed.projects);
    expect(some.packed.selected).not.toEqual(all.packed.selected);
  });

  test("agencies, reviews, sessions and figures answer with what backs them", async () => {
    const { item, sdg, hlpfYears } = await data(`{
      item(id: "wsis-C7") {
        facilitators { role status item { code } agency { acronym items { item { id } } } source { title } }
        sessions { year title items { id } source { id } }
      }
      sdg: item(id: "sdg-9") { hlpf { year theme status source { id } } }
      hlpfYears { year theme reviews { item { id } } }
    }`);
    const facilitated = new Set(item.facilitators.map((each: { item: { code: string } }) => each.item.code));
    const seeded = table("facilitators").filter((row) => row.item!.startsWith("wsis-C7"));
    expect(facilitated.size).toBe(new Set(seeded.map((row) => row.item)).size);
    expect(item.facilitators).toHaveLength(seeded.length);
    const named = table("forum-sessions").filter((row) => /\bwsis-C7/.test(row.actionLines!));
    expect(item.sessions).toHaveLength(named.length);
    expect(sdg.hlpf.map(({ year }: { year: number }) => year)).toEqual(
      table("hlpf")
        .filter((row) => row.goal === "sdg-9")
        .map((row) => Number(row.year))
        .sort(),
    );
    expect(hlpfYears.map(({ year }: { year: number }) => year)).toEqual(
      table("hlpf-years").map((row) => Number(row.year)),
    );
  });

  test("titles come in the language asked for, in English where there is none", async () => {
    const { line, target } = await data(`{
      line: item(id: "wsis-C5") { title(language: FR) titleIn(language: FR) { language status source { id } } }
      target: item(id: "sdg-9.c") { title(language: FR) english: title titleIn(language: FR) { text } titleIn2: titleIn(language: EN) { text status } titleStatus }
    }`);
    expect(line.title).toMatch(/confiance/i);
    expect(line.titleIn.language).toBe("FR");
    expect(target.title).toBe(target.english);
    expect(target.titleIn).toBeNull();
    expect(target.titleIn2).toEqual({ text: target.english, status: target.titleStatus });
  });

  test("the projects of an item name it or one below it, also under a filter", async () => {
    const naming = table("projects").filter((row) => /\bwsis-C7/.test(row.actionLines!));
    const { item } = await data(`{
      item(id: "wsis-C7") {
        projects(first: 1) { totalCount }
        winners: projects(filter: { prizes: ["winner"] }, first: 100) { totalCount nodes { prize } }
      }
    }`);
    expect(item.projects.totalCount).toBe(naming.length);
    expect(item.winners.totalCount).toBe(naming.filter(({ prize }) => prize === "winner").length);
    for (const { prize } of item.winners.nodes) expect(prize).toBe("winner");
  });

  test("everything of own standing is shown as such", async () => {
    const { own, official } = await data(`{
      own: links(filter: { standing: OWN }, first: 100) { totalCount nodes { status mapping { standing } } }
      official: links(filter: { standing: OFFICIAL }, first: 100) { totalCount nodes { status mapping { standing } } }
    }`);
    const standing = new Map(table("mappings").map((row) => [row.id, row.standing]));
    const isOwn = (row: Record<string, string>) => row.status === "proposed" || standing.get(row.mapping) === "own";
    const links = table("links");
    expect(own.totalCount).toBe(links.filter(isOwn).length);
    expect(official.totalCount).toBe(links.length - own.totalCount);
    for (const { status, mapping } of own.nodes) {
      expect(status === "PROPOSED" || mapping.standing === "OWN").toBe(true);
    }
    for (const { status } of official.nodes) expect(status).not.toBe("PROPOSED");
  });

  test("before the edition of its mapping a pair is not examined and a link is not there", async () => {
    const { matrix, link, now } = await data(`{
      matrix(edition: "ed-2011-roadmaps") { edition { id } packed { claims claim links } }
      link(id: "wsis-sdg__wsis-C2__sdg-9.c", edition: "ed-2011-roadmaps") { id }
      now: link(id: "wsis-sdg__wsis-C2__sdg-9.c") { since { id } until { id } history { status since { id } } }
    }`);
    expect(matrix.edition.id).toBe("ed-2011-roadmaps");
    const notExamined = matrix.packed.claims.indexOf("NOT_EXAMINED");
    expect(new Set(matrix.packed.claim)).toEqual(new Set([notExamined]));
    expect(new Set(matrix.packed.links)).toEqual(new Set([0]));
    expect(link).toBeNull();
    const since = { id: "ed-2015-matrix" };
    expect(now).toEqual({ since, until: null, history: [{ status: "CONFIRMED", since }] });
  });

  test("facets come as asked for and add up", async () => {
    const { facets } = await data(`{ facets(fields: [REGION, PRIZE]) { field unknown values { id label projects } } }`);
    expect(facets.map(({ field }: { field: string }) => field)).toEqual(["REGION", "PRIZE"]);
    for (const { values, unknown } of facets) {
      const known = values.reduce((sum: number, { projects }: { projects: number }) => sum + projects, 0);
      expect(known + unknown).toBe(497);
    }
    expect(facets[0].values.map(({ id }: { id: string }) => id).sort()).toEqual([
      "AFR",
      "AMS",
      "ARB",
      "ASP",
      "CIS",
      "EUR",
    ]);
  });

  test("the examples of GraphiQL answer", async () => {
    for (const { query } of examples) await data(query);
  });
});

describe("node", () => {
  const kinds: [string, string][] = [
    ["sdg", "Framework"],
    ["wsis-sdg", "Mapping"],
    ["sdg-9.c", "Item"],
    ["wsis-C5__sdg-9", "Cell"],
    ["wsis-sdg__wsis-C2__sdg-9.c", "Link"],
    ["10-years-fostering-the-digital-and-media-prt-2015", "Project"],
    ["itu", "Agency"],
    ["forum-2015-214", "Session"],
    ["ed-2015-matrix", "Edition"],
    ["wsis-nominees-2015", "Source"],
  ];
  test.each(kinds)("%s is of the kind %s", async (id, kind) => {
    expect((await data(`query ($id: ID!) { node(id: $id) { __typename id } }`, { id })).node).toEqual({
      __typename: kind,
      id,
    });
  });

  test.each(["sdg-18", "wsis-C5__", "wsis-C5__wsis-C4", "wsis-C5__sdg-9__sdg-8", "", "__proto__"])(
    "nothing has the id %o",
    async (id) => {
      expect((await data(`query ($id: ID!) { node(id: $id) { id } }`, { id })).node).toBeNull();
    },
  );
});

describe("pages", () => {
  const page = `query ($order: ProjectOrder!, $first: Int, $after: String) {
    projects(order: $order, first: $first, after: $after) {
      totalCount edges { cursor node { id year title prize } } nodes { id }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }`;
  test.each(["NEWEST", "OLDEST", "TITLE", "PRIZE"])("%s: page after page brings every project once", async (order) => {
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { projects }: Answer["data"] = await data(page, { order, first: 60, after });
      expect(projects.totalCount).toBe(497);
      expect(projects.pageInfo.hasPreviousPage).toBe(ids.length > 0);
      expect(projects.pageInfo.startCursor).toBe(projects.edges[0].cursor);
      ids.push(...projects.edges.map(({ node }: { node: { id: string } }) => node.id));
      expect(projects.nodes.map(({ id }: { id: string }) => id)).toEqual(ids.slice(-projects.nodes.length));
      after = projects.pageInfo.endCursor;
      more = projects.pageInfo.hasNextPage;
    }
    expect(ids).toHaveLength(497);
    expect(new Set(ids).size).toBe(497);
  });

  test("a cursor of a project that the filter leaves out still tells where to go on", async () => {
    const all = await data(page, { order: "NEWEST", first: 100 });
    const cursor = all.projects.edges[50].cursor;
    const { projects } = await data(
      `query ($after: String) { projects(filter: { regions: ["EUR"] }, after: $after, first: 1) { nodes { id country { region { id } } } } }`,
      { after: cursor },
    );
    const rest = all.projects.edges.slice(51).map(({ node }: { node: { id: string } }) => node.id);
    expect(projects.nodes[0].country.region.id).toBe("EUR");
    const before = all.projects.edges.slice(0, 51).map(({ node }: { node: { id: string } }) => node.id);
    expect(before).not.toContain(projects.nodes[0].id);
    expect(rest.length).toBe(49);
  });

  test("a cursor goes with one order", async () => {
    const { projects } = await data(page, { order: "NEWEST", first: 1 });
    const after = projects.pageInfo.endCursor;
    for (const order of ["OLDEST", "PRIZE", "TITLE"]) {
      const { errors } = await ask(page, { order, after });
      expect(errors).toMatchObject([{ path: ["projects"], extensions: { code: "BAD_USER_INPUT" } }]);
      expect(errors![0]!.message).toMatch(/^after is ".+"; expected the endCursor of the same list in the same order$/);
    }
    const { errors } = await ask(`query ($after: String) { links(after: $after) { totalCount } }`, { after });
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });

  test("first may be 0 and 100, null is the default", async () => {
    const { none, full, usual } = await data(`{
      none: projects(first: 0) { totalCount nodes { id } edges { cursor } pageInfo { hasNextPage startCursor endCursor } }
      full: links(first: 100) { nodes { id } }
      usual: projects(first: null) { nodes { id } }
    }`);
    expect(none).toEqual({
      totalCount: 497,
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: true, startCursor: null, endCursor: null },
    });
    expect(full.nodes).toHaveLength(100);
    expect(usual.nodes).toHaveLength(20);
  });
});

test("every edition has a date, and the schema says so", async () => {
  const { editions, __type } = await data(
    `{ editions { date } __type(name: "Edition") { fields { name type { kind } } } }`,
  );
  for (const { date } of editions) expect(date).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
  expect(__type.fields).toContainEqual({ name: "date", type: { kind: "NON_NULL" } });
});

test("a null for an argument means its default", async () => {
  const given = (value: string) => `{
    item(id: "sdg-9") { title(language: ${value}) framework { title(language: ${value}) items(level: ${value}) { id } } }
    items(framework: "sdg", level: ${value}) { id }
    matrix(rowLevel: ${value}, columnLevel: ${value}) { rows { id } columns { id } }
    projects(order: ${value}, first: ${value}) { nodes { id } }
    search(text: "school", language: ${value}, first: ${value}) { label }
  }`;
  const usual = await data(given("null").replaceAll(/, \w+: null|\(\w+: null[^)]*\)/g, ""));
  expect(await data(given("null"))).toEqual(usual);
  expect(usual.matrix.rows).toHaveLength(18);
  expect(
    await data(`query ($order: ProjectOrder) { projects(order: $order) { totalCount } }`, { order: null }),
  ).toEqual({
    projects: { totalCount: 497 },
  });
});

describe("bad input", () => {
  const bad: [question: string, message: string][] = [
    [`cell(row: "wsis-C4", column: "sdg-18") { id }`, "unknown item: sdg-18"],
    [`cell(row: "sdg-1", column: "sdg-2") { id }`, "row and column must be items of two frameworks"],
    [`matrix(rows: "sdg") { base }`, "rows and columns must be two frameworks"],
    [`matrix(rows: "mdg") { base }`, "unknown framework: mdg"],
    [`matrix(edition: "ed-1999") { base }`, "unknown edition: ed-1999"],
    [`items(framework: "mdg") { id }`, "unknown framework: mdg"],
    [`links(filter: { from: "sdg-18" }) { totalCount }`, "unknown item or framework: sdg-18"],
    [`links(filter: { mapping: "x" }) { totalCount }`, "unknown mapping: x"],
    [`projects(filter: { items: ["sdg-18"] }) { totalCount }`, "unknown item: sdg-18"],
    [`projects(filter: { countries: ["XXX"] }) { totalCount }`, "unknown country: XXX"],
    [`projects(first: -1) { totalCount }`, "first is -1; expected 0 to 100"],
    [`projects(first: 101) { totalCount }`, "first is 101; expected 0 to 100"],
    [`projects(first: 1000) { totalCount }`, "first is 1000; expected 0 to 100"],
    [`links(first: 1000) { totalCount }`, "first is 1000; expected 0 to 100"],
    [
      `projects(after: "rubbish") { totalCount }`,
      `after is "rubbish"; expected the endCursor of the same list in the same order`,
    ],
    [
      `projects(after: "WyJ4Il0") { totalCount }`,
      `after is "WyJ4Il0"; expected the endCursor of the same list in the same order`,
    ],
    [
      `projects(filter: { yearFrom: 2020, yearTo: 2010 }) { totalCount }`,
      "yearFrom must not be after yearTo, but 2020 is after 2010",
    ],
    [`matrix(rule: { minProjects: 0 }) { base }`, "minProjects must be from 1 to 1,000, not 0"],
    [`matrix(rule: { maxChance: 1.5 }) { base }`, "maxChance must be from 0 to 1, not 1.5"],
  ];
  test.each(bad)("%s", async (question, message) => {
    const field = /^\w+/.exec(question)![0];
    const { data, errors } = await ask(`{ dataset { origin } ${question} }`);
    expect(data).toEqual({ dataset: { origin: "seed" }, [field]: null });
    expect(errors).toHaveLength(1);
    expect(errors![0]).toMatchObject({ message, path: [field], extensions: { code: "BAD_USER_INPUT" } });
    expect(app.logged()).toEqual([]);
  });

  test("a filter that does not hold is refused also where no project is left to filter", async () => {
    const { errors } = await ask(
      `{ item(id: "connect2020-2") { projects(filter: { regions: ["XX"] }) { totalCount } } }`,
    );
    expect(errors).toMatchObject([{ message: "unknown region: XX", extensions: { code: "BAD_USER_INPUT" } }]);
  });

  test("an unknown id in a single look-up is null and no error", async () => {
    expect(
      await data(
        `{ item(id: "sdg-18") { id } project(id: "x") { id } framework(id: "x") { id } link(id: "x") { id } }`,
      ),
    ).toEqual({ item: null, project: null, framework: null, link: null });
  });

  test("an unknown enum value, a field that is not there and text that is no question are told in a sentence", async () => {
    const wrong = await ask(`{ items(framework: "sdg", level: MIDDLE) { id } }`);
    expect(wrong.errors![0]!.message).toMatch(/^Value "MIDDLE" does not exist in "Level" enum/);
    const field = await ask(`{ itm(id: "sdg-9") { id } }`);
    expect(field.errors![0]!.message).toMatch(/^Cannot query field "itm"/);
    const text = await ask("what about SDG 9?");
    expect(text.errors![0]!.message).toMatch(/^Syntax Error/);
    const variable = await ask(`query ($level: Level) { items(framework: "sdg", level: $level) { id } }`, {
      level: "X",
    });
    expect(variable.errors![0]!.message).toMatch(/\$level.*"Level"/);
  });
});

describe("the store is asked", () => {
  const questionsOf = async (query: string) => {
    app.asked();
    await data(query);
    return app.asked();
  };
  test("nothing for items, links, titles and counts", async () => {
    const query = `{
      frameworks { id title(language: FR) items { id title(language: ZH) parent { id } children { id } } }
      mappings { id from { id } since { title } }
      links(first: 100) { totalCount nodes { status rationale from { code } to { code } history { status } } }
      matrix { cells { verdict links { id } evidence { chance } projects { totalCount } } }
      facets { field values { id projects } }
    }`;
    expect(await questionsOf(query)).toEqual([]);
  });

  test("once for a page of projects", async () => {
    const query = `{ projects(first: 100) { totalCount nodes { id title country { name } items { id } } edges { cursor node { id } } } }`;
    expect(await questionsOf(query)).toEqual(["projects"]);
  });

  test("once for the projects of every cell, and never for their sources", async () => {
    const query = `{ matrix { cells { projects(first: 2) { nodes { title source { title } } } } } }`;
    expect(await questionsOf(query)).toEqual(["projects"]);
  });

  test("nothing for what is said of items, nor for anything else that has an id but is no project", async () => {
    const query = `{
      items(framework: "wsis") { source { id } facilitators { agency { name } } hlpf { year theme } sessions { id } figures { indicator } }
      hlpfYears { reviews { item { id } source { id } } } editions { source { id } } dataset { counts { sources } }
      cell(row: "wsis-C4", column: "sdg-4") { decisions { id } links { source { title } history { source { title } } } }
      agency: node(id: "itu") { ... on Agency { items { item { code } source { title } } } }
      session: node(id: "forum-2015-214") { ... on Session { items { code } source { title } } }
      source: node(id: "recollection") { ... on Source { title } }
    }`;
    expect(await questionsOf(query)).toEqual([]);
  });

  test("nothing for an id that nothing has, since memory knows the ids of projects", async () => {
    expect(await questionsOf(`{ node(id: "nobody") { id } project(id: "nobody") { id } }`)).toEqual([]);
  });

  test("once for one project, whichever way it is asked for", async () => {
    const id = "africa-teen-geeks-zaf-2023";
    const query = `{ node(id: "${id}") { id ... on Project { source { title } } } project(id: "${id}") { title primary { code } } }`;
    expect(await questionsOf(query)).toEqual(["projects"]);
  });
});

describe("search", () => {
  test("a code comes first, with what was found", async () => {
    const { search } = await data(`{ search(text: "9.c") { label kind matched node { __typename id } } }`);
    expect(search[0]).toMatchObject({ kind: "Item", matched: "code", node: { __typename: "Item", id: "sdg-9.c" } });
  });
  test("projects are found by a word", async () => {
    const { search } = await data(`{ search(text: "literacy", first: 50) { kind node { ... on Project { title } } } }`);
    const projects = search.filter(({ kind }: { kind: string }) => kind === "Project");
    expect(projects.length).toBeGreaterThan(0);
    expect(projects.some(({ node }: { node: { title: string } }) => /literacy/i.test(node.title))).toBe(true);
  });
});
