/** An item: its place, what is known of it, the projects that name it, and the ways on. */
import { resultOf } from "../model/answers.ts";
import type { Entry } from "../model/catalogue.ts";
import { fullName } from "../model/itemNames.ts";
import { itemOf } from "./panelQuestions.ts";
import { itemPage } from "../projects/projectPages.ts";
import { isFiltered } from "../model/state.ts";
import { showsGraph, showsList, toGraph, toList } from "../model/viewSteps.ts";
import { Answered } from "../parts/answered.tsx";
import { StepLink } from "../parts/stepLink.tsx";
import { ItemDetails } from "./itemDetails.tsx";
import { Code, ItemLink } from "../parts/itemLink.tsx";
import { PanelFrame } from "./panelFrame.tsx";
import { Section } from "../parts/section.tsx";
import { ProjectList } from "../projects/projectList.tsx";
import type { View } from "../parts/view.ts";

interface Props {
  view: View;
  item: Entry;
}

export function ItemPanel({ view, item }: Props) {
  const { state, words } = view;
  const { say } = words;
  const filtered = isFiltered(state);
  const page = itemPage(view, item);
  const total = page.state === "ready" ? page.data?.totalCount : undefined;
  return (
    <PanelFrame
      view={view}
      kind={item.framework.title}
      head={
        <>
          {`${item.framework.short} `}
          <Code text={item.code} /> <span>{item.title}</span>
        </>
      }
    >
      {item.parent && (
        <p>
          {`${say("item.partOf")} `}
          <ItemLink state={state} item={item.parent} full />
        </p>
      )}
      <nav class="pills panel-ways" aria-label={say("panel.related")}>
        {!showsList(state) && (
          <StepLink state={state} to={toList(item.id)}>
            {say("panel.list", { name: fullName(item) })}
          </StepLink>
        )}
        {!showsGraph(state) && (
          <StepLink state={state} to={toGraph()}>
            {say("panel.graph")}
          </StepLink>
        )}
      </nav>
      <Answered view={view} result={resultOf(view.answers, itemOf(view, item))}>
        {({ item: facts }) =>
          facts ? <ItemDetails view={view} item={item} facts={facts} /> : <p class="empty">{say("panel.unknown")}</p>
        }
      </Answered>
      <Section head={say("item.projects")} {...(total === undefined ? {} : { count: words.number(total) })}>
        <p class="soft">{[say("caveat.sample"), filtered ? say("item.selected") : ""].join(" ")}</p>
        <Answered view={view} result={page}>
          {(data) => <ProjectList view={view} page={data} />}
        </Answered>
      </Section>
    </PanelFrame>
  );
}
