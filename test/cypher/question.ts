/** A Cypher file taken apart: the sentence it opens with, what it says of its parameters, and its statements. */
import type { Tree } from "./syntax.ts";
import { all, bare, parseCypher } from "./syntax.ts";

export interface Question {
  text: string;
  trees: Tree[];
  /** The comment above the first statement, up to the first parameter. */
  says: string;
  /** Parameter → what the comment says of it. */
  described: Map<string, string>;
  /** Parameters that the statements use. */
  used: Set<string>;
}

const known = new Map<string, Question>();

/** Parsing takes long and a text is looked at by every rule, so each is read once. */
export function readQuestion(text: string): Question {
  const question = known.get(text) ?? takeApart(text);
  known.set(text, question);
  return question;
}

function takeApart(text: string): Question {
  const head = text.split("\n").slice(
    0,
    text.split("\n").findIndex((line) => !line.startsWith("//")),
  );
  const described = new Map<string, string>();
  let says = "";
  let last = "";
  for (const line of head.map((each) => each.replace(/^\/\/ ?/, ""))) {
    const [, name, what] = /^\$(\w+): (.*)$/.exec(line) ?? [];
    if (name) described.set((last = name), what ?? "");
    else if (last) described.set(last, `${described.get(last)} ${line}`);
    else says = `${says} ${line}`.trim();
  }
  const trees = parseCypher(text);
  const used = new Set(all("ParameterNameContext", trees).map((name) => bare(name.getText())));
  return { text, trees, says, described, used };
}
