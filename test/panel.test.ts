/** The panel says what is listed, why, who says so and how sure that is, and what the projects show, on the real data. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../client/model/answers.ts";
import { questionKey } from "../client/questions/question.ts";
import { questions } from "../client/page/pageQuestions.ts";
import { Panel } from "../client/panel/panel.tsx";
import { panelQuestions } from "../client/panel/panelQuestions.ts";
import { readAddress } from "../client/model/address.ts";
import type { OpenApp } from "./openApp.ts";
import { openApp } from "./openApp.ts";
import { pageAt } from "./pageAt.ts";
import { partAt } from "./partAt.ts";

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const panel = (query: string) => partAt(app, query, panelQuestions, Panel);

/** The section of the panel under a head. */
const part = (page: Awaited<ReturnType<typeof pageAt>>, head: string) => {
  const found = page
    .all(".panel .section")
    .find((section) => section.querySelector("h3")?.textContent?.startsWith(head));
  if (!found) throw new Error(`no part of the panel is called ${head}: ${page.texts(".panel h3").join(", ")}`);
  return (found.textContent ?? "").replaceAll(/\s+/g, " ");
};

describe("a cell", () => {
  test("C5 and SDG 9: one project, with its whole base, from which nothing can be told", async () => {
    const page = await panel("?select=wsis-C5__sdg-9");
    expect(page.says(".panel h2")).toBe("Action Line C5 and SDG 9");
    expect(page.says(".panel-verdict")).toContain("Listed; cannot be told from so few projects.");
    const evidence = part(page, "Evidence");
    expect(evidence).toContain(
      "1 project names C5 and SDG 9. Of 64 projects that name at least one Action Line and one SDG, 9 name C5 and 14 name SDG 9.",
    );
    expect(evidence).toContain("Enough is 3 projects from 2 countries.");
    expect(evidence).toContain("they are not a sample of WSIS Stocktaking");
    expect(page.all(".panel .projects > li")).toHaveLength(1);
  });

  test("C5 and SDG 9: two targets, each with its reason, how sure and by which source", async () => {
    const page = await panel("?select=wsis-C5__sdg-9");
    const links = page.texts(".panel .section .links > li");
    expect(links).toHaveLength(2);
    expect(links[0]).toMatch(/^9\.1 .+Infrastructure run on ICTs must be secured from roll-out\. ?confirmed \[1\]/);
    expect(links[1]).toMatch(/^9\.c .+Access must come together with trust and security\./);
    expect(page.says(".panel .links-sources li")).toContain("University of the West Indies");
    const source = page.one(".panel .links-sources a");
    expect(source.getAttribute("href")).toMatch(/^https:\/\/github\.com\/uwidcit\/WSIS-SDG-Matrix\//);
    expect(source.getAttribute("rel")).toContain("noopener");
    const mark = page.one(".panel .links .links-footnote").getAttribute("href") ?? "";
    expect(page.one(".panel .links-sources li").getAttribute("id")).toBe(mark.slice(1));
  });

  test("C4 and SDG 4: supported by 17 of 64, seldom by chance, from twelve countries", async () => {
    const page = await panel("?select=wsis-C4__sdg-4");
    expect(page.says(".panel-verdict")).toContain("Listed, supported by 17 projects.");
    const evidence = part(page, "Evidence");
    expect(evidence).toContain("17 projects name C4 and SDG 4. Of 64 projects");
    expect(evidence).toContain("in about 17 of 1,000 such cases (0.017)");
    expect(page.all(".panel .projects > li")).toHaveLength(17);
    expect(page.texts(".panel .panel-counts dt")).toEqual([
      "Countries",
      "Organisations",
      "Years",
      "Winners",
      "Champions",
      "Nominees",
    ]);
    expect(page.texts(".panel .panel-counts dd")).toEqual(["12", "12", "2006–2025", "0", "7", "7"]);
  });

  test("every count has an address that lists its projects, also those that do not count and why", async () => {
    const page = await panel("?select=wsis-C4__sdg-4");
    const lists = page.texts(".panel .panel-lists a");
    expect(lists).toEqual([
      "Name C4 and SDG 4 17",
      expect.stringMatching(/^Name C4 and any SDG \d+$/),
      expect.stringMatching(/^Name SDG 4 and any Action Line \d+$/),
      "Name any Action Line and any SDG 64",
      expect.stringMatching(/^Name C4 but no SDG at all \d+$/),
      expect.stringMatching(/^Name C4 and another SDG \d+$/),
      expect.stringMatching(/^Name SDG 4 and another Action Line \d+$/),
    ]);
    const count = (name: string) =>
      Number(
        lists
          .find((entry) => entry.startsWith(name))
          ?.split(" ")
          .at(-1),
      );
    expect(count("Name C4 and another SDG")).toBe(count("Name C4 and any SDG") - 17);
    for (const [name, key] of [
      ["Name C4 but no SDG at all", "rowOnly"],
      ["Name C4 and another SDG", "rowOther"],
      ["Name SDG 4 and another Action Line", "columnOther"],
    ] as const) {
      const address = page.link(new RegExp(`^${name}`), ".panel .panel-lists");
      expect(address).toBe(`?select=wsis-C4__sdg-4&list=${key}`);
      const listed = await panel(address);
      expect(listed.one(".panel .panel-lists a[aria-current]").textContent).toContain(name);
      expect(listed.all(".panel .projects > li")).toHaveLength(Math.min(20, count(name)));
    }
  });

  test("what names only the goal above is listed apart and counted nowhere", async () => {
    const page = await panel("?select=wsis-C4__sdg-4.4");
    expect(page.says(".panel-verdict")).toContain("projects name only the item above");
    const address = page.link(/^Name only what stands above C4 or SDG 4\.4/, ".panel .panel-lists");
    const listed = await panel(address);
    expect(listed.all(".panel .projects > li")).toHaveLength(17);
    expect(listed.texts(".panel .projects .projects-names").every((names) => / SDG 4( |$)/.test(names))).toBe(true);
    expect(part(page, "Evidence")).toContain("0 projects name C4 and SDG 4.4.");
  });

  test("pages follow each other by address, and lead back", async () => {
    const first = await panel("?select=wsis-C4__sdg-4&list=base");
    expect(first.all(".panel .projects > li")).toHaveLength(20);
    const second = await panel(first.link("Next", ".panel .projects-pages"));
    expect(second.all(".panel .projects > li")).toHaveLength(20);
    const third = await panel(second.link("Next", ".panel .projects-pages"));
    const fourth = await panel(third.link("Next", ".panel .projects-pages"));
    expect(fourth.all(".panel .projects > li")).toHaveLength(4);
    expect(() => fourth.link("Next", ".panel .projects-pages")).toThrow();
    const pages = [first, second, third, fourth].flatMap((page) => page.texts(".panel .projects .projects-title"));
    expect(new Set(pages).size).toBeGreaterThan(60);
    expect(second.link("First page", ".panel .projects-pages")).toBe("?select=wsis-C4__sdg-4&list=base");
    const back = await panel(third.link("Previous", ".panel .projects-pages"));
    expect(back.texts(".panel .projects .projects-title")).toEqual(second.texts(".panel .projects .projects-title"));
  });

  test("a filter counts in the selection and moves no verdict", async () => {
    const page = await panel("?select=wsis-C4__sdg-4&region=AFR");
    expect(page.says(".panel-verdict")).toContain("Listed, supported by 17 projects.");
    expect(page.says(".panel .panel-selection")).toMatch(/^In this selection: \d+ of 17\. The verdict rests on all\./);
    expect(page.link("Take all filters away", ".panel .panel-selection")).toBe("?select=wsis-C4__sdg-4");
    const selected = Number(/\d+/.exec(page.says(".panel .panel-selection"))?.[0]);
    expect(selected).toBeGreaterThan(0);
    expect(page.all(".panel .projects > li")).toHaveLength(selected);
  });

  test("own proposals and what was never examined are told apart from what is listed", async () => {
    const own = await panel("?rows=connect2020&select=connect2020-2.1.A__sdg-9");
    expect(own.says(".panel h2")).toBe("Connect 2020 2.1.A and SDG 9");
    expect(own.says(".panel .links > li")).toContain("suggested by this project");
    expect(part(own, "What is suggested, and why")).toContain("no body with the mandate has listed it");
    expect(own.says(".panel")).not.toContain("What is listed");
    expect(part(own, "Evidence")).toContain("No project names both frameworks, Connect 2020 and SDG");
    const none = await panel("?rows=connect2020&select=connect2020-2.1.A__sdg-14");
    expect(part(none, "What is listed")).toContain("Not examined");
    const blank = await panel("?select=wsis-C2__sdg-14");
    expect(part(blank, "What is listed")).toContain("Not listed in the matrix as we read it.");
  });

  test("who facilitates the line, and when the goal is reviewed, also for a target of it", async () => {
    const page = await panel("?select=wsis-C5__sdg-9");
    expect(part(page, "Facilitating agencies")).toContain("ITU leads, confirmed");
    expect(part(page, "Reviewed in depth")).toContain("2017 Ending poverty and promoting prosperity");
    const target = await panel("?select=wsis-C5__sdg-9.c");
    expect(part(target, "Reviewed in depth")).toContain("SDG 9: 2017 Ending poverty");
    expect(part(await panel("?select=sdg-9.c"), "Reviewed in depth")).toContain("SDG 9: 2017");
  });

  test("says that no agency has decided, and never that anything is validated", async () => {
    const page = await panel("?select=wsis-C4__sdg-4");
    expect(part(page, "Decisions")).toContain("No facilitating agency has decided on this pair yet");
    expect(page.says(".panel")).not.toMatch(/validated|proof|proved/i);
  });

  test("leads to the lists of both ends, to the graph, and away", async () => {
    const page = await panel("?select=wsis-C5__sdg-9");
    expect(page.link("Action Line C5 as a list", ".panel")).toBe("?view=row&select=wsis-C5");
    expect(page.link("SDG 9 as a list", ".panel")).toBe("?view=row&select=sdg-9");
    expect(page.link("See in the graph", ".panel")).toBe("?view=graph&select=wsis-C5__sdg-9");
    expect(page.one(".panel .panel-close").getAttribute("href")).toBe("?");
    expect(page.one(".panel .panel-close").getAttribute("aria-label")).toBe("Close details");
  });
});

describe("an item", () => {
  test("C2 links to exactly its seven targets, grouped by goal, all confirmed", async () => {
    const page = await panel("?select=wsis-C2");
    const section = page
      .all(".panel .section")
      .find((s) => s.querySelector("h3")?.textContent?.includes("Sustainable"));
    const groups = [...(section?.querySelectorAll(".panel-group") ?? [])];
    expect(groups.map((group) => group.querySelector("h4 bdi")?.textContent)).toEqual(["1", "8", "9", "11"]);
    const links = groups.flatMap((group) => [...group.querySelectorAll("li")]);
    expect(links.map((link) => link.querySelector("bdi")?.textContent)).toEqual(
      "1.4 8.2 9.1 9.a 9.c 11.5 11.b".split(" "),
    );
    expect(links.every((link) => link.querySelector(".links-status")?.textContent === "confirmed")).toBe(true);
  });

  test("SDG 9: forums with theme and how sure, its identifier, its parts", async () => {
    const page = await panel("?select=sdg-9");
    const forums = part(page, "Reviewed in depth");
    expect(forums).toContain("2017 Ending poverty and promoting prosperity in a changing world, confirmed");
    expect(forums).toMatch(/2026 ?from memory, not confirmed/);
    expect(page.link("http://metadata.un.org/sdg/9", ".panel")).toBe("http://metadata.un.org/sdg/9");
    expect(part(page, "Parts")).toContain("9.c Universal, affordable internet access");
  });

  test("C1: who leads and who helps; the note beside a doubtful link", async () => {
    const page = await panel("?select=wsis-C1");
    const agencies = part(page, "Facilitating agencies");
    expect(agencies).toMatch(/UNDESA leads, confirmed/);
    expect(agencies).toMatch(/UN RCs co-facilitates, from memory/);
    const doubtful = page.texts(".panel .links > li").find((link) => link.startsWith("16.10"));
    expect(doubtful).toContain("Note: doubtful: the reason fits 16.7 or 16.8");
    const whole = page.texts(".panel .links > li").filter((link) => /^\w+ \d+ as a whole/.test(link));
    expect(whole.map((link) => link.split(" as a whole")[0])).toEqual(["SDG 1", "SDG 5"]);
  });

  test("target 2.1.A of Connect 2020: aim, figures of both publications, and why nothing can be told", async () => {
    const page = await panel("?select=connect2020-2.1.A");
    const figures = part(page, "Figures");
    expect(figures).toContain("Aim: at least 50 by 2020. confirmed");
    expect(figures).toContain("Cannot be told: no confirmed figure of the aim’s year");
    expect(page.texts(".panel .figures tbody tr").map((row) => row.replace(/ ?\[\d+\]$/, ""))).toEqual([
      "201431.22014baseline, from memory, not confirmed",
      "201534.12015confirmed",
      "201537.82017confirmed",
      "201742.92017confirmed",
      "2019472019from memory, not confirmed",
    ]);
    expect(page.one(".panel .figures-chart svg").getAttribute("aria-label")).toContain(
      "The table below says the same.",
    );
  });

  test("an aim in words has no number and no chart", async () => {
    const page = await panel("?select=connect2020-4.1");
    expect(part(page, "Figures")).toContain("Cannot be measured: no number was set.");
    expect(page.all(".panel .figures-chart")).toHaveLength(0);
  });
});

/** Asks all that the page at an address asks, as a browser does: over the API, with its limits. */
async function askedByBrowser(address: string): Promise<{ name: string; answer: Answer }[]> {
  const state = readAddress(address);
  const answers: Record<string, Answer> = {};
  const asked: { name: string; answer: Answer }[] = [];
  for (let open = questions(state, answers); open.length > 0;) {
    for (const question of open) {
      const { data, errors } = await app.ask(question.document, question.variables);
      const answer: Answer = errors?.[0] ? { error: errors[0].message } : { data };
      answers[questionKey(question)] = answer;
      asked.push({ name: question.name, answer });
    }
    open = questions(state, answers).filter((question) => !(questionKey(question) in answers));
  }
  return asked;
}

test.each([
  ["?select=wsis-C4__sdg-4", ["cell", "projects"]],
  ["?select=wsis-C4__sdg-4&list=rowOther&region=AFR", ["cell", "uncountedProjects"]],
  ["?select=wsis-C1", ["item", "projects"]],
  ["?select=wsis-sdg__wsis-C1__sdg-16.10", ["link"]],
  ["?select=africa-teen-geeks-zaf-2023", ["node"]],
  ["?view=row&select=sdg-9&columnLevel=leaf", ["matrix", "itemLinks", "item", "projects"]],
  ["?view=row", ["matrix"]],
])("all that %s asks is within the limits of the API", async (address, names) => {
  const asked = await askedByBrowser(address);
  expect(asked.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  expect(asked.filter(({ answer }) => "error" in answer)).toEqual([]);
});

describe("other things", () => {
  test("a link: reason, status, note, mapping, and the cells it belongs to", async () => {
    const page = await panel("?select=wsis-sdg__wsis-C1__sdg-16.10");
    expect(page.says(".panel h2")).toBe("Action Line C1 supports SDG 16.10");
    expect(page.says(".panel .panel-facts")).toContain("doubtful: the reason fits 16.7 or 16.8");
    expect(page.says(".panel .panel-facts")).toContain("Official: made by the bodies with the mandate.");
    expect(page.link("Action Line C1 and SDG 16: projects and verdict", ".panel")).toBe("?select=wsis-C1__sdg-16");
  });

  test("a project: what it names, the cells it counts for, and what was guessed", async () => {
    const page = await panel("?select=africa-teen-geeks-zaf-2023");
    expect(page.says(".panel .panel-facts")).toContain("South Africa (Africa)");
    expect(page.texts(".panel .panel-chips a")).toHaveLength(8);
    expect(page.link("C8 and SDG 16", ".panel")).toBe("?select=wsis-C8__sdg-16");
    expect(page.link("Record page of the project", ".panel")).toContain("/stocktaking/Prizes/2024/Details/");
    const guessed = await panel("?select=abshir-sau-2015");
    expect(guessed.says(".panel .panel-facts")).toContain("Government (guessed from the name)");
    expect(guessed.says(".panel")).toContain("For no pair of this matrix");
  });

  test("an agency, a session and a source", async () => {
    expect(part(await panel("?select=itu"), "Facilitates")).toMatch(/Action Line C5 .*leads, confirmed/);
    expect(part(await panel("?select=forum-2015-214"), "Addresses")).toContain("Action Line C6");
    expect((await panel("?select=own-proposal")).says(".panel")).toContain("suggestion of this project");
  });

  test("an id that nothing has gets a sentence and the rest of the page", async () => {
    const page = await pageAt(app, "?select=sdg-18");
    expect(page.says(".panel")).toContain("Nothing in this dataset has the id “sdg-18”.");
    expect((await panel("?select=wsis-C5__sdg-18")).says(".panel")).toContain("Nothing in this dataset has the id");
    expect((await panel("?select=wsis-C1__wsis-C2")).says(".panel")).toContain("These two items cannot be compared");
    expect((await panel("?select=wsis-sdg")).says(".panel")).toContain("“wsis-sdg” is no item, pair, link");
    expect(page.all("table.matrix")).toHaveLength(1);
  });

  test("a page that begins nowhere says so and leads on", async () => {
    const page = await panel("?select=wsis-C4&after=rubbish");
    expect(page.says(".panel [role=alert]")).toContain("This could not be loaded.");
    expect(page.all(".panel .links > li").length).toBeGreaterThan(10);
  });

  test("nothing selected: no panel", async () => {
    expect((await pageAt(app, "?")).all(".panel")).toHaveLength(0);
  });
});

test("projects that name only the goal above a target are said to name that goal as a whole", async () => {
  const said = (await panel("?select=wsis-C2__sdg-9.c")).says(".panel-verdict");
  expect(said).toContain("Listed; projects name only the item above.");
  expect(said).toContain("They name SDG 9 as a whole, are shown once there, and are not counted here.");
});

describe("two frameworks", () => {
  const lists = (page: Awaited<ReturnType<typeof pageAt>>) =>
    page.all(".panel .panel-lists a").map((a) => [...a.children].map((part) => part.textContent).join(" "));

  test("the number that counts opens its list: 64 that name both, and all others apart", async () => {
    const start = await pageAt(app, "");
    expect(start.says(".page-loud a")).toBe("64");
    const page = await pageAt(app, start.one(".page-loud a").getAttribute("href")!);
    expect(page.says("title")).toMatch(/^Action Line and SDG · /);
    expect(page.says(".panel h2")).toBe("WSIS Action Lines and Sustainable Development Goals");
    expect(lists(page)).toEqual(["Name any Action Line and any SDG 64", "Name any Action Line, no SDG 433"]);
    expect(64 + 433).toBe(497);
    expect(page.all(".panel .projects > li")).toHaveLength(20);
  });

  test("each list has an address, and a filter narrows all of them", async () => {
    const page = await panel("?rows=connect2020&select=connect2020__sdg&list=neither");
    expect(lists(page)).toEqual([
      "Name any Connect 2020 and any SDG 0",
      "Name any SDG, no Connect 2020 64",
      "Name neither 433",
    ]);
    expect(page.says(".panel-lists [aria-current] span")).toBe("Name neither");
    expect(page.says(".panel .projects-pages")).toContain("433 projects");
    expect(lists(await panel("?select=wsis__sdg&region=AFR"))[0]).toBe("Name any Action Line and any SDG 13");
  });

  test("a list that two frameworks do not have falls back to those that name both", async () => {
    const page = await panel("?select=wsis__sdg&list=inherited");
    expect(page.says(".panel-lists [aria-current]")).toContain("64");
    expect(page.all(".panel .projects > li")).toHaveLength(20);
  });
});
