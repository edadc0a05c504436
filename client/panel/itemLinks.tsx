/** The links of an item by framework and counterpart, each counterpart a way to its cell. */
import { topOf } from "../model/itemTree.ts";
import type { LinkFacts } from "../questions/generated.ts";
import type { Entry } from "../model/catalogue.ts";
import type { Footnotes } from "../links/footnotes.ts";
import { linkGroups, placed } from "../links/linkGroups.ts";
import { cellId } from "../model/selection.ts";
import type { State } from "../model/state.ts";
import { StepLink } from "../parts/stepLink.tsx";
import { Code } from "../parts/itemLink.tsx";
import { LinkList } from "../links/linkList.tsx";
import { Section } from "../parts/section.tsx";
import type { View } from "../parts/view.ts";

interface Props {
  view: View;
  item: Entry;
  links: LinkFacts[];
  notes: Footnotes;
}

/** Counterparts are shown at the level of the matrix. */
const headOf = (state: State) => (item: Entry) => {
  const { id } = item.framework;
  const leaf =
    (id === state.rows && state.rowLevel === "leaf") || (id === state.columns && state.columnLevel === "leaf");
  return leaf ? item : topOf(item);
};

export function ItemLinks({ view, item, links, notes }: Props) {
  const { state, words, catalogue } = view;
  const groups = linkGroups(catalogue, placed(catalogue, item, links), headOf(state));
  return (
    <>
      {groups.map(({ framework, count, groups: heads }) => (
        <Section
          key={framework.id}
          head={words.say("item.linksTo", { name: framework.title })}
          count={words.number(count)}
        >
          {heads.map(({ head, links: placedLinks }) => (
            <section key={head.id} class="panel-group">
              <h4>
                <StepLink state={state} to={{ select: cellId(state, item, head) }} class="quiet">
                  {`${framework.short} `}
                  <Code text={head.code} />
                  <span class="soft">{` ${head.title}`}</span>
                </StepLink>
              </h4>
              <LinkList view={view} links={placedLinks} named={[item, head]} notes={notes} />
            </section>
          ))}
        </Section>
      ))}
    </>
  );
}
