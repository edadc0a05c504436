/** What is thrown when an answer takes too long: by the counts, by the fields of an answer, and by the timer around both. */

/** An answer that took too long. */
export class TimeLimit extends Error {
  override name = "TimeLimit";
  constructor(time: number) {
    super(`the answer took longer than ${time / 1000} seconds; ask for less`);
  }
}
