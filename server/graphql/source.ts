/** Where a fact was read. */
import { outward } from "../../client/model/outward.ts";
import type { SourceRow } from "../store/questions.ts";
import type { Fields } from "./fields.ts";

export const Source: Fields<SourceRow> = {
  url: ({ url }) => outward(url),
};
