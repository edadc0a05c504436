/** A wire between a driver and a Neo4j that a test can cut, hold still, or cut just when a commit has gone through. */
import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { connect, createServer } from "node:net";

export interface Wire {
  /** bolt:// address of this end. */
  uri: string;
  /** While held, nothing goes through in either direction, as if the server were frozen. */
  hold(held: boolean): void;
  /** Cuts the connection at the next commit after `after` of them: the server gets it, its answer is lost. */
  cutAtCommit(after: number): void;
  /** Cuts in this way at the first commit after a statement with this text. */
  cutAtCommitOf(text: string): void;
  /** Resolves when a statement with this text is sent, which it holds back with all that follows. */
  holdAt(text: string): Promise<void>;
  /** How many were cut in this way. */
  cuts(): number;
  close(): Promise<void>;
}

/** A Bolt message without fields whose signature is COMMIT, as a chunk of its own. */
const commit = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

export async function layWire(uri: string): Promise<Wire> {
  const port = Number(new URL(uri).port);
  const ends = new Set<Socket>();
  let held = false;
  let untilCut = Infinity;
  let cuts = 0;
  /** Texts that the client is going to send, and what happens then. */
  const awaited = new Map<string, () => void>();

  const server = createServer((client) => {
    const target = connect(port, "127.0.0.1");
    for (const [from, to] of [[client, target] as const, [target, client] as const]) {
      ends.add(from);
      if (held) from.pause();
      from.on("error", () => {});
      from.on("close", () => {
        ends.delete(from);
        to.destroy();
      });
    }
    target.on("data", (data) => client.write(data));
    client.on("data", (data) => {
      for (const [text, happen] of awaited) {
        if (!data.includes(text)) continue;
        awaited.delete(text);
        happen();
      }
      if (held) return;
      if (!data.includes(commit) || untilCut-- > 0) return target.write(data);
      untilCut = Infinity;
      cuts++;
      target.removeAllListeners("data");
      target.once("data", () => client.destroy());
      target.write(data);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");

  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hold(on) {
      held = on;
      for (const end of ends) on ? end.pause() : end.resume();
    },
    cutAtCommit: (after) => (untilCut = after),
    cutAtCommitOf: (text) => awaited.set(text, () => (untilCut = 0)),
    holdAt: (text) =>
      new Promise((sent) => {
        awaited.set(text, () => {
          held = true;
          for (const end of ends) end.pause();
          sent();
        });
      }),
    cuts: () => cuts,
    async close() {
      server.close();
      for (const end of ends) end.destroy();
      await once(server, "close");
    },
  };
}
