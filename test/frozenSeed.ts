/** The seed that tests of behaviour run on: a copy that stays as it is while rows come to `seed/`. */
import { fileURLToPath } from "node:url";

export const frozenSeed = fileURLToPath(new URL("seed", import.meta.url));
