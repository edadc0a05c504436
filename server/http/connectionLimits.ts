/** How much of the server one client, and all of them together, may take up. */
import { limits } from "../api/limits.ts";

export const connectionLimits = {
  /** Connections at a time. */
  connections: 1_000,
  /** Milliseconds that an idle connection is kept: longer than load balancers keep theirs, which is mostly 60 seconds. */
  keepAlive: 65_000,
  /** Milliseconds in which the head of a request must be there. */
  head: 10_000,
  /** Milliseconds in which a request must be there with its body. */
  request: 15_000,
  /** Milliseconds between two looks for requests that take longer. */
  lookEvery: 1_000,
  /** Bytes of a body that are read. */
  body: limits.body,
  /** Bytes of a body that are passed over, and milliseconds of it, so that a client that still sends reads why it should not. */
  passedOver: 256 * 1024,
  passing: 1_000,
  /** Requests of one connection that wait for the answer to the one before. */
  waiting: 16,
  /** Bytes of an answer that are handed over at a time, and milliseconds in which the client must take them. */
  piece: 64 * 1024,
  taking: 30_000,
};

export type ConnectionLimits = typeof connectionLimits;
