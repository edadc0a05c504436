/** The API is for scripts of every site: without credentials, and with the headers that a client has a use for. */

export const openToAll: Record<string, string> = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "Cache-Status, Retry-After, X-Request-Id",
};

/** What a browser asks before a script of another site may ask its question. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...openToAll,
      "Access-Control-Allow-Methods": "GET, POST",
      "Access-Control-Allow-Headers": "Accept, Content-Type",
      "Access-Control-Max-Age": "86400",
    },
  });
