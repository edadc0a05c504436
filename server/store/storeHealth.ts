/** Whether a store answers, as its last question told: each change is logged, and asking about it is bounded. */
import type { Run } from "./questions.ts";
import type { Log } from "./store.ts";
import { StoreEmpty, StoreUnavailable, VersionReplaced } from "./store.ts";

const msBetweenLooks = 1_000;

export interface StoreHealth {
  /** The same questions; what becomes of them is noted. */
  watched(run: Run): Run;
  /** Null while the store answers. */
  trouble(): "empty" | "away" | null;
  /** Asks the store, once for all who look within the same second. Never rejects. */
  look(run: Run): Promise<void>;
}

export function createStoreHealth(log: Log): StoreHealth {
  let trouble: Error | null = null;
  let said = "";
  let looking: Promise<void> | null = null;
  let lookedAt = -Infinity;

  const answered = () => {
    if (trouble) log("The store answers again.");
    trouble = null;
    said = "";
  };
  const say = ({ message }: Error) => {
    if (message !== said) log(`${message} What memory holds is served on.`);
    said = message;
  };
  const watched =
    (run: Run): Run =>
    async (name, params) => {
      try {
        const rows = await run(name, params);
        answered();
        return rows;
      } catch (error) {
        // A store that has turned to another version answers, and any other error is of the question.
        if (error instanceof StoreUnavailable && !(error instanceof VersionReplaced)) {
          // What the trouble turns into is said by the next look, so that requests do not fill the log.
          if (!trouble) say(error);
          trouble = error;
        }
        throw error;
      }
    };
  const ask = async (run: Run) => {
    try {
      await run("dataset", {});
      answered();
    } catch (error) {
      if (error instanceof VersionReplaced) return answered();
      trouble = error instanceof Error ? error : new Error(String(error));
      say(trouble);
    }
  };

  return {
    watched,
    trouble: () => (trouble === null ? null : trouble instanceof StoreEmpty ? "empty" : "away"),
    look(run) {
      if (performance.now() - lookedAt < msBetweenLooks) return Promise.resolve();
      looking ??= ask(run).finally(() => {
        lookedAt = performance.now();
        looking = null;
      });
      return looking;
    },
  };
}
