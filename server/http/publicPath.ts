/** The path under which a proxy shows the explorer, for proxies that pass it on as it is. */
import { Request as FetchRequest } from "@whatwg-node/fetch";
import type { HttpResponse } from "./response.ts";
import { respond } from "./response.ts";

/** The request as it would be without the path; null where it is not below it. `path` has no slash at its end. */
export async function withoutPath(request: Request, url: URL, path: string): Promise<Request | null> {
  if (!url.pathname.startsWith(`${path}/`)) return null;
  const { method, headers, signal } = request;
  const below = new URL(url);
  below.pathname = url.pathname.slice(path.length);
  const hasBody = method !== "GET" && method !== "HEAD";
  const body = hasBody ? Buffer.from(await request.arrayBuffer()) : null;
  return new FetchRequest(below.href, { method, headers, signal, body });
}

/** From the path without its slash to the explorer, whose addresses are relative to it. */
export const toSlash = ({ pathname, search }: URL): HttpResponse =>
  respond(308, { location: `./${pathname.split("/").at(-1)}/${search}` });
