/** GraphiQL for browsers at the API's address: its page, and the files that this page names. */
import { graphiqlFiles } from "../http/graphiqlFiles.ts";
import { contentPolicy } from "../http/securityHeaders.ts";
import type { Route } from "./route.ts";

const policy = contentPolicy({
  "script-src": "'self'",
  // Its editor makes styles and workers as it goes.
  "style-src": "'self' 'unsafe-inline'",
  "worker-src": "blob:",
  "img-src": "'self' data:",
  "font-src": "data:",
  "connect-src": "'self'",
});

export const graphiql: Route = {
  methods: ["GET"],
  pattern: "/graphql",
  onlyHtml: true,
  async answer() {
    const { page } = await graphiqlFiles();
    return { ...page, headers: { ...page.headers, ...policy, "cache-control": "no-cache" } };
  },
};

export const graphiqlAssets: Route = {
  methods: ["GET"],
  pattern: "/assets/graphiql-*",
  async answer(_, { url }) {
    const { files } = await graphiqlFiles();
    return files.get(url.pathname) ?? null;
  },
};
