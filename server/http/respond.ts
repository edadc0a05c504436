/** Small answers: JSON for programs, one sentence for people. */
import { securityHeaders } from "./securityHeaders.ts";

type Headers = Record<string, string>;

export const json = (status: number, body: object, headers: Headers = {}): Response =>
  new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { ...securityHeaders(), "Content-Type": "application/json", "Cache-Control": "no-store", ...headers },
  });

/** A sentence and a way on, as a page for browsers and as plain text for everything else. */
export function message(
  request: Request,
  status: number,
  title: string,
  sentence: string,
  way: Action | null,
  headers: Headers = {},
) {
  const isBrowser = request.headers.get("accept")?.includes("text/html") ?? false;
  const body = isBrowser ? page(title, sentence, way) : `${sentence}\n`;
  return new Response(body, {
    status,
    headers: {
      ...securityHeaders(),
      "Content-Type": `text/${isBrowser ? "html" : "plain"}; charset=utf-8`,
      "Cache-Control": "no-store",
      ...headers,
    },
  });
}
export interface Action {
  address: string;
  words: string;
}

const page = (title: string, sentence: string, way: Action | null) => `<!doctype html>
<html lang="en" dir="ltr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escape(title)}</title>
  </head>
  <body>
    <h1>${escape(title)}</h1>
    <p>${escape(sentence)}</p>
    ${way ? `<p><a href="${escape(way.address)}">${escape(way.words)}</a></p>` : ""}
  </body>
</html>
`;

const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
