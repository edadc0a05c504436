/**
 * Joins texts that stand side by side in markup (`{code} {title}`) to one and leaves out empty ones: HTML cannot tell them
 * apart, so the browser would miss them in the page that the server drew, and make them anew when it adopts the page.
 */
import type { ComponentChild } from "preact";
import { options } from "preact";

const isText = (child: ComponentChild): child is string | number =>
  typeof child === "string" || typeof child === "number";

const isNothing = (child: ComponentChild): boolean => child == null || child === "" || typeof child === "boolean";

/** As many children as before, so that what follows keeps its place when a text comes or goes. */
function joined(children: ComponentChild[]): ComponentChild[] {
  let text = -1;
  const all: ComponentChild[] = [];
  children.forEach((child, place) => {
    const follows = isText(child) && text >= 0;
    all.push(follows || isNothing(child) ? null : child);
    if (follows) all[text] = `${all[text] as string}${child}`;
    else if (!isNothing(child)) text = isText(child) ? place : -1;
  });
  return all;
}

const before = options.vnode;
options.vnode = (vnode) => {
  const props = vnode.props as { children?: unknown };
  if (Array.isArray(props.children)) props.children = joined(props.children as ComponentChild[]);
  else if (props.children === "") props.children = null;
  before?.(vnode);
};
