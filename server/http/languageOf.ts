/** The language that an address asks for, where there are texts in it. */
import { defaults } from "../../client/model/state.ts";
import { languages } from "../../client/text/languages.ts";

export function languageOf(url: URL | null): string {
  const asked = url?.searchParams.get("lang") ?? "";
  return Object.hasOwn(languages, asked) ? asked : defaults.lang;
}
