/** Answers kept up to a number and a size: the least recently used go first, those that are shown never. */
import type { Answer, Answers } from "./model/answers.ts";

export interface AnswerLimits {
  answers: number;
  /** Bytes of all of them as they were sent. */
  bytes: number;
}

export class BoundedAnswers {
  readonly #limits: AnswerLimits;
  /** From the least to the most recently used. */
  readonly #entries = new Map<string, { answer: Answer; bytes: number }>();
  #shown: ReadonlySet<string> = new Set();
  #bytes = 0;
  #all: Answers = {};

  constructor(limits: AnswerLimits) {
    this.#limits = limits;
  }

  /** Another object after each change, and the same one between changes. */
  get all(): Answers {
    return this.#all;
  }

  /** What is shown from now on: the most recently used. */
  show(keys: readonly string[]): void {
    this.#shown = new Set(keys);
    for (const key of keys) {
      const entry = this.#entries.get(key);
      if (!entry) continue;
      this.#entries.delete(key);
      this.#entries.set(key, entry);
    }
  }

  set(key: string, answer: Answer, bytes: number): void {
    this.#delete(key);
    this.#entries.set(key, { answer, bytes });
    this.#bytes += bytes;
    for (const old of [...this.#entries.keys()]) {
      if (this.#entries.size <= this.#limits.answers && this.#bytes <= this.#limits.bytes) break;
      if (!this.#shown.has(old)) this.#delete(old);
    }
    this.#changed();
  }

  /** Drops every answer that does not fit. */
  keepOnly(fits: (answer: Answer) => boolean): void {
    const size = this.#entries.size;
    for (const [key, { answer }] of [...this.#entries]) if (!fits(answer)) this.#delete(key);
    if (this.#entries.size < size) this.#changed();
  }

  #delete(key: string): void {
    this.#bytes -= this.#entries.get(key)?.bytes ?? 0;
    this.#entries.delete(key);
  }

  #changed(): void {
    this.#all = Object.fromEntries([...this.#entries].map(([key, { answer }]) => [key, answer]));
  }
}
