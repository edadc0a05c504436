/** Whether the page has been adopted by the script: false on the server and for the first drawing, so that both agree. */
import { useEffect, useState } from "preact/hooks";

export function useScripted(): boolean {
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  return scripted;
}
