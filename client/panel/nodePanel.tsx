/** The panel of an id that is no item, cell or link: a project, an agency, a session or a source. */
import type { SourceFacts } from "../questions/generated.ts";
import { resultOf } from "../model/answers.ts";
import { nodeOf } from "./panelQuestions.ts";
import { AgencyPanel } from "./agencyPanel.tsx";
import { Answered } from "../parts/answered.tsx";
import { PanelFrame } from "./panelFrame.tsx";
import { ProjectPanel } from "./projectPanel.tsx";
import { SessionPanel } from "./sessionPanel.tsx";
import { SourceLine } from "../links/sources.tsx";
import type { View } from "../parts/view.ts";

export function NodePanel({ view, id }: { view: View; id: string }) {
  const { words } = view;
  const result = resultOf(view.answers, nodeOf(view, id));
  if (result.state !== "ready") {
    return (
      <PanelFrame view={view} kind={words.say("panel.thing")} head={id}>
        <Answered view={view} result={result}>
          {() => null}
        </Answered>
      </PanelFrame>
    );
  }
  const { node } = result.data;
  const pair = id.split("__").filter((end) => view.catalogue.item.has(end));
  switch (node?.__typename) {
    case "Project":
      return <ProjectPanel view={view} project={node} />;
    case "Agency":
      return <AgencyPanel view={view} agency={node} />;
    case "Session":
      return <SessionPanel view={view} session={node} />;
    case "Source":
      return <SourcePanel view={view} source={node} />;
    default:
      return (
        <PanelFrame view={view} kind={words.say("panel.thing")} head={id}>
          <p class="empty">
            {pair.length === 2
              ? words.say("panel.noCell")
              : words.say(node ? "panel.notShown" : "panel.nothing", { id })}
          </p>
        </PanelFrame>
      );
  }
}

function SourcePanel({ view, source }: { view: View; source: SourceFacts }) {
  return (
    <PanelFrame view={view} kind={view.words.say("panel.source")} head={source.title}>
      <p>
        <SourceLine source={source} words={view.words} />
      </p>
    </PanelFrame>
  );
}
