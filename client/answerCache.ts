/** The answers that the page has: keeps them, and gets what a state asks beside them, each question once at a time. */
import { ask } from "./api.ts";
import { forgetUnreached, loadOrManage, missingParts } from "./lazyParts.tsx";
import type { Question } from "./questions/question.ts";
import type { Answers } from "./model/answers.ts";
import { questionKey } from "./questions/question.ts";
import { questions } from "./page/pageQuestions.ts";
import type { State } from "./model/state.ts";
import type { Words } from "./text/words.ts";

/** Questions without an answer and parts of the page that are not loaded. */
export interface Missing {
  questions: Question<unknown>[];
  parts: string[];
}

export class AnswerCache {
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

  missingFrom(state: State): Missing {
    return {
      questions: questions(state, this.answers).filter((question) => !(questionKey(question) in this.answers)),
      parts: missingParts(state),
    };
  }

  get({ questions, parts }: Missing): void {
    for (const name of parts) this.#once(name, () => loadOrManage(name));
    for (const question of questions) {
      this.#once(questionKey(question), async () => {
        const { answer, stale } = await ask(question, this.#words);
        this.answers = { ...this.answers, [questionKey(question)]: answer };
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
