/** GraphiQL: a small page, and its script and style as files beside it, so that nothing comes from elsewhere. */
import { examples } from "../api/examples.ts";
import type { HttpResponse } from "./response.ts";
import { hashOf, staticFile } from "./staticFiles.ts";

export interface GraphiqlFiles {
  page: HttpResponse;
  /** Script and style by their path. */
  files: Map<string, HttpResponse>;
}

let drawn: Promise<GraphiqlFiles> | undefined;

/** Nine megabytes of script, so it is loaded when somebody first comes. */
export const graphiqlFiles = (): Promise<GraphiqlFiles> => (drawn ??= draw());

async function draw(): Promise<GraphiqlFiles> {
  const { renderGraphiQL } = await import("@graphql-yoga/render-graphiql");
  const whole = renderGraphiQL({
    title: "WSIS–SDG mapping graph explorer: API",
    favicon: "icon.svg",
    defaultTabs: examples,
  });
  const files = new Map<string, HttpResponse>();
  /** The address of a file with this text, relative to the page. */
  const address = (text: string | undefined, extension: string) => {
    const body = new Uint8Array(Buffer.from(text ?? ""));
    const path = `/assets/graphiql-${hashOf(body)}.${extension}`;
    files.set(path, staticFile(path, body));
    return path.slice(1);
  };
  const page = whole
    .replace(/<style>([^]*?)<\/style>/, (_, text) => `<link rel="stylesheet" href="${address(text, "css")}" />`)
    .replace(/<script>([^]*?)<\/script>/, (_, text) => `<script src="${address(text, "js")}"></script>`);
  return { page: staticFile("/graphiql.html", new Uint8Array(Buffer.from(page.trim()))), files };
}
