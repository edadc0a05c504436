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

export async function partAt(
  app: OpenApp,
  address: string,
  questions: (context: Context) => Question<unknown>[],
  Part: Drawn,
): Promise<Page> {
  const view = await answeredView(app, address, questions);
  return readPage(`<html><body>${renderToString(h(Part, { view }))}</body></html>`);
}
