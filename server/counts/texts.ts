/** Looks for folded text in the block of bytes that holds what projects say of themselves. */
import { longestText } from "../../client/model/address.ts";
import { BadInput } from "../memory/badInput.ts";
import type { ProjectTexts } from "../memory/projectTable.ts";
import type { Deadline } from "./deadline.ts";
import { noDeadline } from "./deadline.ts";

/** BadInput on a text that is too long to be looked for: each of its words takes a way through all projects. */
export function checkText(text: string): void {
  if (text.length <= longestText) return;
  throw new BadInput(`text must have at most ${longestText} characters, not ${text.length}`);
}

const lineEnd = 10;
const space = 32;

/** Visits every place of a folded needle; `visit` answers the byte from which to look on. */
function eachHit(
  { bytes, from }: ProjectTexts,
  text: string,
  deadline: Deadline,
  visit: (project: number, at: number) => number,
) {
  const needle = Buffer.from(text);
  let project = 0;
  let hits = 0;
  deadline.check();
  for (let at = bytes.indexOf(needle); at >= 0;) {
    deadline.checkAt(++hits);
    while (from[project + 1]! <= at) project++;
    at = bytes.indexOf(needle, visit(project, at));
  }
}

/** Per project 1 where the folded text is somewhere in its title, organisation or summary. */
export function projectsWith(texts: ProjectTexts, text: string, deadline: Deadline = noDeadline): Uint8Array {
  const found = new Uint8Array(texts.from.length - 1);
  eachHit(texts, text, deadline, (project) => {
    found[project] = 1;
    return texts.from[project + 1]!;
  });
  return found;
}

/** Per project 1 where a word of its title begins with the folded text. */
export function titlesWith(texts: ProjectTexts, text: string, deadline: Deadline = noDeadline): Uint8Array {
  const { bytes, from } = texts;
  const found = new Uint8Array(from.length - 1);
  eachHit(texts, text, deadline, (project, at) => {
    const begin = from[project]!;
    const next = from[project + 1]!;
    if (at >= bytes.indexOf(lineEnd, begin)) return next;
    if (at > begin && bytes[at - 1] !== space) return at + 1;
    found[project] = 1;
    return next;
  });
  return found;
}

/** The folded title of a project. */
export const foldedTitle = ({ bytes, from }: ProjectTexts, project: number): string =>
  bytes.toString("utf8", from[project]!, bytes.indexOf(lineEnd, from[project]!));
