/** A project: who, where, when, which prize, what it names and so which cells it is evidence for, and how sure that is. */
import type { ProjectFacts } from "../questions/generated.ts";
import type { Entry } from "../model/catalogue.ts";
import { pairNames } from "../model/itemNames.ts";
import { cellId } from "../model/selection.ts";
import { coded } from "../model/statusWords.ts";
import { StepLink } from "../parts/stepLink.tsx";
import { ItemLink } from "../parts/itemLink.tsx";
import { PanelFrame } from "./panelFrame.tsx";
import { Section } from "../parts/section.tsx";
import { SourceLine } from "../links/sources.tsx";
import type { View } from "../parts/view.ts";

export function ProjectPanel({ view, project }: { view: View; project: ProjectFacts }) {
  const { state, words, catalogue } = view;
  const { say, number } = words;
  const items = project.items.flatMap(({ id }) => catalogue.item.get(id) ?? []);
  const cells = pairs(items, state.rows, state.columns);
  const { country } = project;
  const facts: [string, string | null | undefined, string][] = [
    [say("project.organisation"), project.organisation, "organisation"],
    [say("project.type"), project.stakeholderType && coded(words, "type", project.stakeholderType), "stakeholderType"],
    [say("project.country"), country && `${country.name} (${country.region.name})`, "country"],
    [say("project.year"), project.year === null ? null : String(project.year), "year"],
    [say("project.prize"), project.prize && coded(words, "prize", project.prize), "prize"],
  ];
  const guessed = (field: string) =>
    project.inferred.includes(field) && <span class="soft">{` ${coded(words, "inferred", field)}`}</span>;
  return (
    <PanelFrame view={view} kind={say("panel.project")} head={project.title}>
      {guessed("title")}
      {project.summary && (
        <p class="panel-lead">
          {project.summary}
          {guessed("summary")}
        </p>
      )}
      <dl class="panel-facts">
        {facts.map(([name, value, field]) => (
          <div key={field}>
            <dt>{name}</dt>
            <dd>
              {value ?? <span class="soft">{say("project.unknown")}</span>}
              {value && guessed(field)}
            </dd>
          </div>
        ))}
      </dl>
      {project.note && <p class="soft">{say("links.note", { note: project.note })}</p>}
      <Section head={say("project.items")} count={number(items.length)}>
        <ul class="panel-items">
          {items.map((item) => (
            <li key={item.id}>
              <ItemLink state={state} item={item} full />
              {item.id === project.primary?.id && (
                <span class="soft">
                  {` ${say("project.primary")}`}
                  {guessed("primary")}
                </span>
              )}
            </li>
          ))}
        </ul>
        {guessed("items")}
      </Section>
      <Section head={say("project.cells")} count={number(cells.length)}>
        {cells.length === 0 ? (
          <p class="soft">{say("project.noCells")}</p>
        ) : (
          <ul class="pills panel-chips">
            {cells.map(([row, column]) => (
              <li key={`${row.id} ${column.id}`}>
                <StepLink state={state} to={{ select: cellId(state, row, column) }}>
                  {say("page.pair", pairNames(row, column))}
                </StepLink>
              </li>
            ))}
          </ul>
        )}
        <p class="soft">{say("caveat.sample")}</p>
      </Section>
      <Section head={say("source.head")}>
        <p>
          <SourceLine source={project.source} words={words} />
        </p>
        {project.url && (
          <p>
            <a href={project.url} rel="noopener external">
              {say("project.record")}
            </a>
          </p>
        )}
      </Section>
    </PanelFrame>
  );
}

/** The cells of the matrix on screen that the project is counted in. */
function pairs(items: Entry[], rows: string, columns: string): [Entry, Entry][] {
  const of = (framework: string) => items.filter((item) => item.framework.id === framework);
  return of(rows).flatMap((row) => of(columns).map((column): [Entry, Entry] => [row, column]));
}
