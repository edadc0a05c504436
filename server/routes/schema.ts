/** The contract of the API as a file, for the tools that make types of it. */
import typeDefs from "../graphql/schema.graphql?raw";
import type { HttpResponse } from "../http/response.ts";
import { staticFile } from "../http/staticFiles.ts";
import type { Route } from "./route.ts";

let file: HttpResponse | undefined;

export const schema: Route = {
  methods: ["GET"],
  pattern: "/schema.graphql",
  isOpen: true,
  answer: () => {
    file ??= staticFile("/schema.graphql", new Uint8Array(Buffer.from(typeDefs)));
    return { ...file, headers: { ...file.headers, "cache-control": "no-cache" } };
  },
};
