/** The page's head: name, search, light or dark. */
import { defaults } from "../model/state.ts";
import { StepLink } from "../parts/stepLink.tsx";
import { Search } from "../search/search.tsx";
import type { View } from "../parts/view.ts";

export function Header({ view }: { view: View }) {
  const { state, words } = view;
  return (
    <header class="page-head">
      <h1>
        <StepLink state={{ ...defaults, lang: state.lang, theme: state.theme }} to={{}}>
          {words.say("title.short")}
        </StepLink>
      </h1>
      <Search view={view} />
      <nav class="switch page-themes" aria-label={words.say("theme.label")}>
        {(["", "light", "dark"] as const).map((theme) => (
          <StepLink key={theme} state={state} to={{ theme }} aria-current={state.theme === theme ? "true" : undefined}>
            {words.say(`theme.${theme || "auto"}`)}
          </StepLink>
        ))}
      </nav>
    </header>
  );
}
