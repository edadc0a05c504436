/** All that the server answers, by address: the first pattern that fits counts. A new answer is a file and a line here. */
import { createApi } from "../api/api.ts";
import type { HttpResponse } from "../http/response.ts";
import type { Serving } from "../serving.ts";
import { files } from "./files.ts";
import { graphiql, graphiqlAssets } from "./graphiql.ts";
import { graphql } from "./graphql.ts";
import { health } from "./health.ts";
import { page } from "./page.ts";
import { ready } from "./ready.ts";
import type { Route } from "./route.ts";
import { schema } from "./schema.ts";

export interface RouteParts {
  /** Null until the first version is in memory. */
  serving: () => Serving | null;
  /** Whether the store was asked in vain, so that waiting may take more than a moment. */
  isWaiting: () => boolean;
  /** The page without its content, for an address. */
  template: (address: string) => Promise<string>;
  /** The files of the client by their path. */
  files: ReadonlyMap<string, HttpResponse>;
  /** Sites that may show the page in a frame. */
  frameAncestors: readonly string[];
  /** Milliseconds until the API gives an answer up. */
  timeLimit?: number | undefined;
}

export const routes = (parts: RouteParts): Route[] => [
  page(parts.template, parts.frameAncestors),
  graphiql,
  graphql(createApi({ time: parts.timeLimit })),
  graphiqlAssets,
  schema,
  health,
  ready(parts.serving, parts.isWaiting),
  files(parts.files),
];
