/** The API is for scripts of every site, without credentials and with whatever headers they send. */
import type { Headers, HttpResponse } from "./response.ts";
import { respond } from "./response.ts";

export const openToAll: Headers = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "Cache-Status, Dataset-Version, Retry-After, X-Request-Id",
};

/** What a browser asks before a script of another site may ask its question. */
export const preflight = (methods: readonly string[]): HttpResponse =>
  respond(204, {
    "access-control-allow-methods": methods.join(", "),
    // The star does not stand for Authorization.
    "access-control-allow-headers": "*, Authorization",
    "access-control-max-age": "86400",
  });
