/** Texts in markup: no two side by side and none empty, for a browser reads them as one, and would make new nodes as it adopts the page. */
import type { ComponentChild, VNode } from "preact";
import { options } from "preact";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { OpenApp } from "./openApp.ts";
import { openApp } from "./openApp.ts";

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const isText = (child: ComponentChild) => typeof child === "string" || typeof child === "number";
const isNothing = (child: ComponentChild) => child == null || typeof child === "boolean";

/** What an element's children have side by side that HTML would join, and an empty text. */
function faults({ type, props }: VNode<{ class?: string; children?: ComponentChild | ComponentChild[] }>): string[] {
  const { children } = props;
  const all = [children].flat(Infinity).filter((child) => !isNothing(child as ComponentChild)) as ComponentChild[];
  const name = `${typeof type === "string" ? type : "a component"}.${props.class ?? ""}`;
  return all.flatMap((child, i) => {
    if (child === "") return `${name}: an empty text`;
    return isText(child) && isText(all[i + 1]) ? `${name}: ${JSON.stringify(child)} ${JSON.stringify(all[i + 1])}` : [];
  });
}

const found = new Set<string>();
const before = options.vnode;
beforeEach(() => {
  found.clear();
  options.vnode = (vnode) => {
    for (const fault of faults(vnode as Parameters<typeof faults>[0])) found.add(fault);
    before?.(vnode);
  };
});
afterEach(() => {
  if (before) options.vnode = before;
  else delete options.vnode;
});

test.each([
  "",
  "?select=wsis-C4__sdg-4",
  "?select=wsis-C5__sdg-9&region=ARB&edition=ed-2017",
  "?select=wsis-C5__sdg-9&region=AFR&list=row",
  "?select=wsis-C7-ehea__sdg-3.b",
  "?select=wsis__sdg&region=AFR",
  "?select=wsis-sdg__wsis-C2__sdg-9.c",
  "?select=connect2020-1.1",
  "?select=connect2020-4.1",
  "?select=sdg-9.c",
  "?select=itu",
  "?select=forum-2015-214",
  "?select=practical-guide-for-online-child-protection-dza-2016",
  "?select=own-proposal",
  "?select=sdg-18",
  "?select=wsis-C1__sdg-99",
  "?rows=connect2020&columns=sdg&columnLevel=leaf&show=projects",
  "?rows=sdg&rowLevel=leaf&columns=wsis&show=listed&sign=confirmed",
  "?open=sdg-9,sdg-4&sign=candidate",
  "?view=row",
  "?view=row&region=AFR&sign=few",
  "?view=row&select=wsis-C5&region=AFR&sort=projects",
  "?view=row&select=sdg-9.c",
  "?view=graph",
  "?view=graph&select=wsis-C5",
  "?view=graph&select=wsis-C4__sdg-4",
  "?view=graph&select=itu",
  "?region=AFR,XX&country=KEN&from=2015&to=2018&text=school",
  "?region=XX&from=2017",
  "?q=literacy",
  "?q=9.c",
  "?q=zzzz",
])("/%s", async (address) => {
  await (await app.fetch(`/${address}`)).text();
  expect([...found]).toEqual([]);
});
