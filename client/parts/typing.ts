/** The text of a field while it is being written: shown at once, passed to the state after a pause. */
import { useEffect, useRef, useState } from "preact/hooks";

/** Milliseconds without a key after which a text counts as written. */
const pause = 150;

/** `value` is the state's; `tell` brings a new one there. A value that changes from elsewhere wins over what is being written. */
export function useTyped(value: string, tell: (text: string) => void) {
  const [text, setText] = useState(value);
  const told = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const send = (next: string) => {
    clearTimeout(timer.current);
    if (next === told.current) return;
    told.current = next;
    tell(next);
  };
  useEffect(() => {
    if (value === told.current) return;
    clearTimeout(timer.current);
    told.current = value;
    setText(value);
  }, [value]);
  return {
    text,
    write: (next: string) => {
      setText(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(send, pause, next);
    },
    /** Takes a text that the state gets by another way. */
    set: (next: string) => {
      clearTimeout(timer.current);
      told.current = next;
      setText(next);
    },
    /** Tells what is written without waiting. */
    flush: () => send(text),
  };
}
