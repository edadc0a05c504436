/** The built files of the client: everything that no other route answers. */
import type { HttpResponse } from "../http/response.ts";
import type { Route } from "./route.ts";

export const files = (byPath: ReadonlyMap<string, HttpResponse>): Route => ({
  methods: ["GET"],
  pattern: "/*",
  answer: (_, { url }) => byPath.get(url.pathname) ?? null,
});
