/** Where a fact was read. */
import { outward } from "../../client/model/outward.ts";
import type { QuestionRow } from "../store/questions.ts";
import type { Fields } from "./fields.ts";

export const Source: Fields<QuestionRow<"sources">> = {
  url: ({ url }) => outward(url),
};
