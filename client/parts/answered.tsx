/** Draws the result of a question: its data, or that it is loading, or that it failed and what to do. */
import type { ComponentChildren } from "preact";
import type { Result } from "../model/answers.ts";
import { Failed, Loading } from "./waiting.tsx";
import type { View } from "./view.ts";

interface Props<Data> {
  view: View;
  result: Result<Data>;
  children: (data: Data) => ComponentChildren;
}

export function Answered<Data>({ view, result, children }: Props<Data>) {
  if (result.state === "loading") return <Loading words={view.words} />;
  if (result.state === "failed") return <Failed words={view.words} state={view.state} message={result.message} />;
  return <>{children(result.data)}</>;
}
