/** Frameworks and the mappings between them, all from memory. */
import { outward } from "../../client/model/outward.ts";
import type { Level } from "../../client/model/types.ts";
import type * as columns from "../memory/memory.ts";
import { itemsAt } from "../counts/known.ts";
import type { Fields, InLanguage } from "./fields.ts";
import { titleOf } from "./titles.ts";

export const Framework: Fields<columns.Framework> = {
  title: (framework, { language }: InLanguage) => titleOf(framework, language),
  url: ({ url }) => outward(url),
  items: (framework, { level }: { level: Level }) => itemsAt(framework, level),
};

export const Mapping: Fields<columns.Mapping> = {
  source: (mapping, _, { load }) => load.source.load(mapping.source),
};

export const Edition: Fields<columns.Edition> = {
  source: (edition, _, { load }) => load.source.load(edition.source),
};
