/** A server on a port of this machine, until it is told to end. */
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { end } from "./ending.ts";

/** Its message is a sentence for the operator. */
export class ListenError extends Error {
  override name = "ListenError";
}

export interface Listening {
  /** Where a browser on this machine finds it. */
  address: string;
  /** Answers what is asked meanwhile, takes no more requests, and waits for those that have begun, at most so many milliseconds. */
  close(patience: number): Promise<void>;
}

/** Rejects with ListenError where the port or the address cannot be had. */
export async function listen(server: Server, port: number, host: string): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(new ListenError(sentence(error, port, host))));
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  const isLocal = ["127.0.0.1", "::1", "0.0.0.0", "::", "localhost"].includes(host);
  const name = isLocal ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return { address: `http://${name}:${bound}`, close: (patience) => end(server, patience) };
}

function sentence(error: NodeJS.ErrnoException, port: number, host: string): string {
  switch (error.code) {
    case "EADDRINUSE":
      return `PORT ${port} is already in use on ${host}: end what listens there, or set PORT to another number (0: any free port).`;
    case "EACCES":
      return `PORT ${port} may not be used by this user: set PORT to a number from 1024 on.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `HOST ${host} is no address of this machine: set HOST to one, such as 127.0.0.1 or 0.0.0.0.`;
    default:
      return `The server cannot listen on ${host}:${port}: ${error.message}.`;
  }
}
