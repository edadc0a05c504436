/** The graph as a list with links: the same facts as the drawing, in words. */
import { certainty } from "./graphLink.ts";
import type { Relation } from "./graphSections.ts";
import { graphSections } from "./graphSections.ts";
import type { GraphModel, GraphNode } from "./graphModel.ts";
import { StepLink } from "../parts/stepLink.tsx";
import { EdgeSign } from "./graphLegend.tsx";
import type { View } from "../parts/view.ts";

export function GraphList({ view, model }: { view: View; model: GraphModel }) {
  const { state, words } = view;
  return (
    <div class="graph-list" id="graph-list">
      {graphSections(model).map(({ group, entries }) => (
        <section key={group.id} aria-labelledby={headId(group.id)}>
          <h3 id={headId(group.id)}>{group.title}</h3>
          <ul>
            {entries.map(({ node, relations }) => (
              <li key={node.id}>
                <Named view={view} node={node} whole />
                {node.detail !== "" && <span class="graph-detail">{node.detail}</span>}
                {relations.length > 0 && (
                  <ul>
                    {relations.map((relation) => (
                      <Told key={relation.edge.id} view={view} relation={relation} />
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
          {group.more && (
            <p>
              {group.more.to ? (
                <StepLink state={state} to={group.more.to}>
                  {group.more.text}
                </StepLink>
              ) : (
                <a href="#projects">{group.more.text}</a>
              )}
            </p>
          )}
        </section>
      ))}
      {model.edges.length === 0 && <p class="empty">{words.say("graph.empty")}</p>}
    </div>
  );
}

const headId = (group: string): string => `graph-${group.replaceAll(/\W/g, "-")}`;

function Named({ view: { state }, node, whole }: { view: View; node: GraphNode; whole?: boolean }) {
  return (
    <StepLink state={state} to={{ select: node.id }} class="quiet graph-named">
      {whole && node.code ? (
        <>
          <bdi dir="ltr" class="graph-code">
            {node.code}
          </bdi>
          {` ${node.title}`}
        </>
      ) : (
        <bdi>{node.name}</bdi>
      )}
    </StepLink>
  );
}

function Told({ view, relation: { kind, edge, ends } }: { view: View; relation: Relation }) {
  const { words } = view;
  if (kind === "named") return <li>{words.say("graph.list.named", { n: ends.length })}</li>;
  return (
    <li>
      {edge.status && <EdgeSign edge={edge} />}
      {` ${words.say(`graph.list.${kind}`)} `}
      {ends.map((end, index) => (
        <>
          {index > 0 && ", "}
          <Named key={end.id} view={view} node={end} />
        </>
      ))}
      {edge.status && <span class="graph-certainty">{` · ${certainty(words, edge.status, edge.standing)}`}</span>}
      {edge.reason && <p>{edge.reason}</p>}
    </li>
  );
}
