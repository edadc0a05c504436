/** Which servers are about to end: they still answer, and say with each answer that its connection ends. */
import type { Server } from "node:http";

const ending = new WeakSet<Server>();

export const isEnding = (server: Server): boolean => ending.has(server);

/** Milliseconds in which clients that ask on learn that their connection ends. */
const grace = 500;

/**
 * A client that has sent a request on a connection that is closed meanwhile gets no answer and cannot tell whether there was
 * one. So the server listens for a moment more, and only then closes what asks nothing; at most `patience` milliseconds in all.
 */
export async function end(server: Server, patience: number): Promise<void> {
  ending.add(server);
  const timer = setTimeout(() => server.closeAllConnections(), patience);
  if ((await connections(server)) > 0) await new Promise((resolve) => setTimeout(resolve, grace));
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await closed;
  clearTimeout(timer);
}

const connections = (server: Server) =>
  new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count ?? 0)));
