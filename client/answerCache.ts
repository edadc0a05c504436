/** What states need from elsewhere: keeps what is answered, and gets what is not here yet, each but once at a time. */
import { ask } from "./api.ts";
import { forgetUnreached, loadOrManage, missing } from "./lazyViews.tsx";
import type { Answers, Need } from "./model/answers.ts";
import { needKey } from "./model/answers.ts";
import { needs } from "./page/needs.ts";
import type { State } from "./model/state.ts";
import type { Words } from "./model/words.ts";

/** Questions without an answer and views that are not loaded. */
export interface Lack {
  needs: Need<unknown>[];
  views: ReturnType<typeof missing>;
}

export class Supply {
  answers: Answers;
  readonly #words: Words;
  readonly #arrived: (stale?: boolean) => void;
  readonly #underWay = new Set<string>();

  /** `arrived` is told of each thing that comes; `stale`: it is an answer, and from memory or not. */
  constructor(answers: Answers, words: Words, arrived: (stale?: boolean) => void) {
    this.answers = answers;
    this.#words = words;
    this.#arrived = arrived;
  }

  lackOf(state: State): Lack {
    return {
      needs: needs(state, this.answers).filter((need) => !(needKey(need) in this.answers)),
      views: missing(state),
    };
  }

  get({ needs, views }: Lack): void {
    for (const name of views) this.#once(name, () => loadOrManage(name));
    for (const need of needs) {
      this.#once(needKey(need), async () => {
        const { answer, stale } = await ask(need, this.#words);
        this.answers = { ...this.answers, [needKey(need)]: answer };
        return stale;
      });
    }
  }

  /** So that what failed is asked anew. */
  forgetFailures(): void {
    this.answers = Object.fromEntries(Object.entries(this.answers).filter(([, answer]) => "data" in answer));
    forgetUnreached();
  }

  #once(key: string, get: () => Promise<boolean | void>): void {
    if (this.#underWay.has(key)) return;
    this.#underWay.add(key);
    void get().then((stale) => {
      this.#underWay.delete(key);
      this.#arrived(stale ?? undefined);
    });
  }
}
