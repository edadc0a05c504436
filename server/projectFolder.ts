/** Where the project's own folders stand, whatever the working directory: `cypher/`, `seed/` and by default `data/`. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The nearest folder above that holds package.json: sources and bundle lie at different depths below it. */
function nearest(from: string): string {
  for (let here = from; ; here = dirname(here)) {
    if (existsSync(join(here, "package.json"))) return here;
    if (dirname(here) === here)
      throw new Error(`No package.json above ${from}: the project's folders must stand beside it.`);
  }
}

export const projectFolder = nearest(import.meta.dirname);
