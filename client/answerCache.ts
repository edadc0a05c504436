/** The answers that the page has: keeps them while they are of one version, and gets what a state lacks, each question once at a time. */
import { ask } from "./api.ts";
import type { AnswerLimits } from "./boundedAnswers.ts";
import { BoundedAnswers } from "./boundedAnswers.ts";
import { forgetUnreached, loadOrManage, missingParts } from "./lazyParts.tsx";
import type { Answers } from "./model/answers.ts";
import { resultOf } from "./model/answers.ts";
import type { State } from "./model/state.ts";
import { catalogueOf, questions } from "./page/pageQuestions.ts";
import type { Question } from "./questions/question.ts";
import { questionKey } from "./questions/question.ts";
import type { Words } from "./text/words.ts";

/** Questions without an answer and parts of the page that are not loaded. */
export interface Missing {
  questions: Question<unknown>[];
  parts: string[];
}

/** Room for an afternoon of reading: a panel answers some 30 kB, the largest matrix 200 kB. */
const roomy: AnswerLimits = { answers: 200, bytes: 8_000_000 };

export class AnswerCache {
  readonly #answers: BoundedAnswers;
  readonly #words: Words;
  readonly #arrived: (stale?: boolean) => void;
  readonly #partsUnderWay = new Set<string>();
  readonly #questionsUnderWay = new Map<string, AbortController>();
  /** Of the dataset that the answers are of; undefined while none is known. */
  #version: string | undefined;
  /** Versions that were left since the last step. */
  readonly #left = new Set<string>();

  /**
   * `served`: the answers that came with the page of a state. `arrived` is told of each thing that comes; `stale`: it is an
   * answer, and from memory or not.
   */
  constructor(
    state: State,
    served: Answers,
    words: Words,
    arrived: (stale?: boolean) => void,
    limits: AnswerLimits = roomy,
  ) {
    this.#answers = new BoundedAnswers(limits);
    this.#answers.show(Object.keys(served));
    for (const [key, answer] of Object.entries(served)) this.#answers.set(key, answer, sizeOf(answer));
    const catalogue = resultOf(served, catalogueOf(state));
    if (catalogue.state === "ready") this.#version = catalogue.data.dataset.version;
    this.#words = words;
    this.#arrived = arrived;
  }

  get answers(): Answers {
    return this.#answers.all;
  }

  /** What the state lacks. What it has is kept for as long as no other state is asked about. */
  missingFrom(state: State): Missing {
    const wanted = questions(state, this.answers);
    this.#answers.show(wanted.map(questionKey));
    return {
      questions: wanted.filter((question) => !(questionKey(question) in this.answers)),
      parts: missingParts(state),
    };
  }

  get({ questions, parts }: Missing): void {
    for (const name of parts) void this.#load(name);
    for (const question of questions) void this.#ask(question);
  }

  /** Cancels the questions under way that a state does not ask. */
  cancelAllBut(state: State): void {
    const wanted = new Set(questions(state, this.answers).map(questionKey));
    for (const [key, cancel] of this.#questionsUnderWay) {
      if (wanted.has(key)) continue;
      this.#questionsUnderWay.delete(key);
      cancel.abort();
    }
  }

  /** Begins a step: what failed is asked again. */
  forgetFailures(): void {
    this.#answers.keepOnly((answer) => "data" in answer);
    this.#left.clear();
    forgetUnreached();
  }

  async #load(name: string): Promise<void> {
    if (this.#partsUnderWay.has(name)) return;
    this.#partsUnderWay.add(name);
    await loadOrManage(name);
    this.#partsUnderWay.delete(name);
    this.#arrived();
  }

  async #ask(question: Question<unknown>): Promise<void> {
    const key = questionKey(question);
    if (this.#questionsUnderWay.has(key)) return;
    const cancel = new AbortController();
    this.#questionsUnderWay.set(key, cancel);
    const before = this.#version;
    const { answer, bytes, version, stale } = await ask(question, this.#words, cancel.signal);
    if (cancel.signal.aborted) return;
    this.#questionsUnderWay.delete(key);
    if (this.#isOf(version, before)) this.#answers.set(key, answer, bytes);
    this.#arrived(stale);
  }

  /**
   * Whether an answer belongs to the others, which are dropped when it is of another version. Between two steps a version is
   * left only once: from two servers that differ answers would otherwise be dropped and asked for without end.
   */
  #isOf(version: string | undefined, before: string | undefined): boolean {
    if (version === undefined || version === this.#version) return true;
    // Asked before the version changed, and so to be asked again.
    if (this.#left.has(version)) return before === this.#version;
    if (this.#version !== undefined) {
      this.#left.add(this.#version);
      this.#answers.keepOnly(() => false);
    }
    this.#version = version;
    return true;
  }
}

const sizeOf = (answer: unknown): number => new TextEncoder().encode(JSON.stringify(answer)).length;
