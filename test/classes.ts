/** The classes that code puts on elements, in markup and in drawings, and those that it looks for. */
import type { Syntax } from "./syntax.ts";
import { nameOf, parse, pieceOf, textOf, walk } from "./syntax.ts";

/** The texts that an expression may give, null for each that is not written out. */
function valuesOf(node: Syntax): (string | null)[] {
  if (node.type === "ParenthesizedExpression") return valuesOf(node.expression as Syntax);
  if (node.type === "ArrowFunctionExpression") return valuesOf(node.body as Syntax);
  if (node.type === "ConditionalExpression")
    return [node.consequent, node.alternate].flatMap((branch) => valuesOf(branch as Syntax));
  return [textOf(node) ?? null];
}

/** The lists of classes that a program gives, null for each that is not written out where it is given. */
function listsIn(program: Syntax): (string | null)[] {
  const lists: (string | null)[] = [];
  const isClass = (name?: string) => name === "class" || name === "className";
  walk(program, (node) => {
    const { type, name, value, key, property } = node;
    if (type === "JSXAttribute" && isClass(nameOf(name))) lists.push(textOf(value) ?? null);
    // An object with classes may be spread into markup.
    if (type === "Property" && isClass(nameOf(key) ?? textOf(key))) lists.push(null);
    if (type === "MemberExpression" && /^(className|classList|classed)$/.test(nameOf(property) ?? "")) lists.push(null);
    const written = type === "TemplateElement" ? pieceOf(node) : textOf(node);
    if (/\bclass=/.test(written ?? "")) lists.push(null);
    if (type !== "CallExpression") return;
    const callee = node.callee as Syntax;
    const [first, second, third] = node.arguments as Syntax[];
    const called = nameOf(callee.property) ?? nameOf(callee) ?? "";
    if (/^(attr|setAttribute)$/.test(called) && second && isClass(textOf(first))) lists.push(...valuesOf(second));
    if (called === "keyed" && third) lists.push(...valuesOf(third));
  });
  return lists;
}

/** The classes that a file gives; null stands for those that are computed. */
export function givenBy(file: string, text: string): (string | null)[] {
  const lists = /\.tsx?$/.test(file)
    ? listsIn(parse(file, text))
    : [...text.matchAll(/\bclass=(["'])(.*?)\1/g)].map(([, , list = ""]) => list);
  return lists.flatMap((list) => (list === null ? [null] : list.split(/\s+/).filter(Boolean)));
}

export const strings = (text: string) =>
  [...text.matchAll(/(["'`])((?:\\.|(?!\1).)*)\1/g)].map(([, , inner = ""]) => inner);

/** Classes in the selectors of a file of code. */
export const soughtBy = (text: string): string[] =>
  [...text.matchAll(/(?:querySelector|querySelectorAll|closest|matches|select|selectAll|one)(?:<[^(]*>)?\(([^\n]*)\)/g)]
    .flatMap(([, value = ""]) => strings(value))
    .flatMap((selector) => [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = ""]) => name));
