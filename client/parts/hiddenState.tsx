/** The rest of the state as hidden fields of a form, so that it sends the whole address without script, too. */
import type { State } from "../model/state.ts";
import { defaults } from "../model/state.ts";

export function HiddenState({ state, without }: { state: State; without: (keyof State)[] }) {
  const keys = (Object.keys(defaults) as (keyof State)[]).filter(
    (key) => state[key] !== defaults[key] && !without.includes(key) && key !== "after",
  );
  return (
    <>
      {keys.map((key) => (
        <input key={key} type="hidden" name={key} value={state[key]} />
      ))}
    </>
  );
}
