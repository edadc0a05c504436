/** One sentence for people: a page with a way on for browsers, plain text for everything else. */
import type { Words } from "../../client/text/words.ts";
import type { Headers, HttpResponse } from "./response.ts";
import { respond } from "./response.ts";
import { wantsHtml } from "./wantsHtml.ts";

/** `home`: the address of the explorer, seen from the page; null where that cannot be known. */
export function message(
  request: Request,
  words: Words,
  status: number,
  sentence: string,
  home: string | null,
  headers: Headers = {},
): HttpResponse {
  const isPage = wantsHtml(request);
  return respond(
    status,
    {
      "content-type": `text/${isPage ? "html" : "plain"}; charset=utf-8`,
      "cache-control": "no-store",
      vary: "Accept",
      ...headers,
    },
    isPage ? page(words, sentence, home) : `${sentence}\n`,
  );
}

const page = (words: Words, sentence: string, home: string | null) => `<!doctype html>
<html lang="${words.lang}" dir="ltr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escape(words.say("title"))}</title>
  </head>
  <body>
    <h1>${escape(words.say("title"))}</h1>
    <p>${escape(sentence)}</p>
    ${home === null ? "" : `<p><a href="${escape(home)}">${escape(words.say("error.toStart"))}</a></p>`}
  </body>
</html>
`;

const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
