/** When an answer is given up: looked at before each of its fields, and inside every loop over projects. */
import { TimeLimit } from "./timeLimit.ts";

/** Projects between two looks at the clock, fewer than take a millisecond. */
const stride = 4096;

export class Deadline {
  readonly #time: number;
  readonly #now: () => number;
  readonly #end: number;

  /** `time`: milliseconds from now on. */
  constructor(time: number, now: () => number = () => performance.now()) {
    this.#time = time;
    this.#now = now;
    this.#end = now() + time;
  }

  /** Throws TimeLimit once the time is over. */
  check(): void {
    if (this.#now() > this.#end) throw new TimeLimit(this.#time);
  }

  /** The same for each round of a long loop, at the cost of a comparison in all but every 4,096th. */
  checkAt(round: number): void {
    if (round % stride === 0) this.check();
  }
}

export const noDeadline = new Deadline(Infinity);
