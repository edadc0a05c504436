/** Whether a request comes from a browser that shows what it gets. */
import { accepted } from "./accepted.ts";

export const wantsHtml = (request: Request): boolean =>
  (accepted(request.headers.get("accept")).get("text/html") ?? 0) > 0;
