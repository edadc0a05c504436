/** A part of the page that waits for an answer: what is loading, what went wrong and the way on, or what was answered. */
import type { ComponentChildren } from "preact";
import type { Result } from "../model/answers.ts";
import { Failed, Loading } from "./waiting.tsx";
import type { View } from "./view.ts";

interface Props<Data> {
  view: View;
  reply: Result<Data>;
  children: (data: Data) => ComponentChildren;
}

export function Answered<Data>({ view, reply, children }: Props<Data>) {
  if (reply.state === "loading") return <Loading words={view.words} />;
  if (reply.state === "failed") return <Failed words={view.words} state={view.state} message={reply.message} />;
  return <>{children(reply.data)}</>;
}
