/** The hashes by which a content policy lets the inline scripts of a page run, and no others. */
import { createHash } from "node:crypto";

const script = /<script(?![^>]*\s(?:src=|type="application\/json"))[^>]*>([\s\S]*?)<\/script>/gi;

export function inlineScripts(html: string): string {
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return [...html.matchAll(script)].map(([, text]) => hash(text ?? "")).join(" ");
}
