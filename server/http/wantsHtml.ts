/** Whether a request comes from a browser that shows what it gets. */
export const wantsHtml = (request: Request): boolean => request.headers.get("accept")?.includes("text/html") ?? false;
