/** Says that an answer is loading, or that it failed, with links to try again and to start over. */
import type { State } from "../model/state.ts";
import { writeAddress } from "../model/address.ts";
import { defaults } from "../model/state.ts";
import type { Words } from "../text/words.ts";

export function Loading({ words }: { words: Words }) {
  return (
    <p class="loading" role="status">
      {words.say("page.loading")}
    </p>
  );
}

/** `data-retry` asks again in place; without script the same address is loaded again. */
export function Failed({ words, state, message }: { words: Words; state: State; message: string }) {
  return (
    <div class="failed" role="alert">
      <p>
        <strong>{words.say("page.failed")}</strong>
        {` ${message}`}
      </p>
      <p>
        <a href={writeAddress(state)} data-retry="">
          {words.say("page.retry")}
        </a>{" "}
        <a href={writeAddress({ ...defaults, lang: state.lang, theme: state.theme })}>{words.say("page.startOver")}</a>
      </p>
    </div>
  );
}
