/** Frameworks, from memory. */
import { outward } from "../../client/model/outward.ts";
import type { Level } from "../../client/model/types.ts";
import type * as memory from "../memory/memory.ts";
import { itemsAt } from "../counts/known.ts";
import type { Fields, InLanguage } from "./fields.ts";
import { titleOf } from "./titles.ts";

export const Framework: Fields<memory.Framework> = {
  title: (framework, { language }: InLanguage) => titleOf(framework, language),
  url: ({ url }) => outward(url),
  items: (framework, { level }: { level: Level }) => itemsAt(framework, level),
};
