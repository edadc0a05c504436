/** What a route is: a method, a pattern and a function from a request to an answer. */
import type { Words } from "../../client/text/words.ts";
import type { Headers, HttpResponse } from "../http/response.ts";
import type { Snapshot } from "../serving.ts";

export type Method = "GET" | "POST";

/** What the app knows of a request beside the request. */
export interface RequestContext {
  url: URL;
  requestId: string;
  words: Words;
  /** Takes what went wrong and is not the asker's business. */
  report(error: unknown): void;
}

/** The dataset as one request sees it from beginning to end; the app takes it before and releases it after. */
export interface DatasetSnapshot extends Pick<Snapshot, "memory" | "run"> {
  /** Whether the store does not answer, so that only what memory holds is told. */
  isStale(): boolean;
}

interface Place {
  /** GET is answered for HEAD, too. */
  methods: readonly Method[];
  /** A path, or the beginning of paths and a star. */
  pattern: string;
  /** Only for requests that accept HTML. */
  onlyHtml?: true;
  /** Whether scripts of every site may ask; without it only pages of this site load what it answers. */
  isOpen?: true;
  /** Sites that may show the answer in a frame; none by default. */
  frameAncestors?: readonly string[];
  /** How the route says that it cannot answer; by default as a sentence for people. */
  refuse?(status: number, sentence: string, context: RequestContext, headers: Headers): HttpResponse;
  /** What it sends beside the sentence that there is no dataset yet. */
  whileStarting?: Headers;
}

interface PlainRoute extends Place {
  fromDataset?: false;
  /** Null: there is nothing at this address. */
  answer(request: Request, context: RequestContext): Answered;
}

export interface DatasetRoute extends Place {
  fromDataset: true;
  answer(request: Request, context: RequestContext, snapshot: DatasetSnapshot): Answered;
}

type Answered = HttpResponse | null | Promise<HttpResponse | null>;
export type Route = PlainRoute | DatasetRoute;
