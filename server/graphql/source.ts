/** Where a fact was read. */
import { outward } from "../../client/model/outward.ts";
import type { Row } from "../store/questions.ts";
import type { Fields } from "./fields.ts";

export const Source: Fields<Row<"sources">> = {
  url: ({ url }) => outward(url),
};
