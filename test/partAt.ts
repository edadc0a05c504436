/** A part of the page at an address, drawn alone from the app's answers to what it asks, and read as a page is. */
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Question } from "../client/questions/question.ts";
import type { Context } from "../client/model/context.ts";
import type { Drawn } from "../client/parts/view.ts";
import type { OpenApp } from "./openApp.ts";
import type { Page } from "./pageAt.ts";
import { readPage } from "./pageAt.ts";
import { answeredView } from "./viewAt.ts";

type Questions = (context: Context) => Question<unknown>[];

/** Each part of each app by its address: data and words stay, so nothing is drawn and read twice. */
const drawn = new WeakMap<OpenApp, Map<Drawn, Map<string, Promise<Page>>>>();

export function partAt(app: OpenApp, address: string, questions: Questions, Part: Drawn): Promise<Page> {
  const parts = drawn.get(app) ?? new Map<Drawn, Map<string, Promise<Page>>>();
  drawn.set(app, parts);
  const pages = parts.get(Part) ?? new Map<string, Promise<Page>>();
  parts.set(Part, pages);
  const page = pages.get(address) ?? draw(app, address, questions, Part);
  pages.set(address, page);
  return page;
}

async function draw(app: OpenApp, address: string, questions: Questions, Part: Drawn): Promise<Page> {
  const view = await answeredView(app, address, questions);
  return readPage(`<html><body>${renderToString(h(Part, { view }))}</body></html>`);
}
