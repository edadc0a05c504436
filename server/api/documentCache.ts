/** Questions that were read and found valid, by their text, so that the next one alike is not read again: bounded by bytes. */
import type { DocumentNode } from "graphql";

/** Bytes of memory that a document takes, about: its text, and what each token of it became. */
const weightOf = (text: string, { tokenCount = 0 }: DocumentNode) => 2 * text.length + 300 * tokenCount;

export class DocumentCache {
  /** The oldest in use comes first. */
  readonly #documents = new Map<string, DocumentNode>();
  readonly #most: number;
  readonly #largest: number;
  #bytes = 0;

  /** `most`: bytes of all documents; `largest`: of one, above which it is not kept. */
  constructor({ most, largest }: { most: number; largest: number }) {
    this.#most = most;
    this.#largest = largest;
  }

  get size(): number {
    return this.#documents.size;
  }
  get bytes(): number {
    return this.#bytes;
  }

  get(text: string): DocumentNode | undefined {
    const document = this.#documents.get(text);
    if (!document) return undefined;
    this.#documents.delete(text);
    this.#documents.set(text, document);
    return document;
  }

  set(text: string, document: DocumentNode): void {
    const weight = weightOf(text, document);
    if (weight > this.#largest || this.#documents.has(text)) return;
    this.#documents.set(text, document);
    this.#bytes += weight;
    for (const [oldest, dropped] of this.#documents) {
      if (this.#bytes <= this.#most) break;
      this.#documents.delete(oldest);
      this.#bytes -= weightOf(oldest, dropped);
    }
  }
}
