/** The way from a path to the explorer's own address, relative, so that it holds wherever a proxy puts the explorer. */
export const toRoot = (path: string): string => "../".repeat(path.split("/").length - 2) || "./";
