/** A page of projects: who, where, when, which prize, what they name, and by which source; with ways to the other pages. */
import type { ProjectFacts, ProjectPage } from "../questions/generated.ts";
import { pageSize } from "./projectPages.ts";
import { mostPages } from "../model/address.ts";
import { list, isFiltered, withoutFilter } from "../model/state.ts";
import { coded } from "../model/statusWords.ts";
import { StepLink } from "../parts/stepLink.tsx";
import { ItemLink } from "../parts/itemLink.tsx";
import type { View } from "../parts/view.ts";

export function ProjectList({ view, page }: { view: View; page: ProjectPage | null }) {
  const { state, words } = view;
  const filtered = isFiltered(state);
  if (!page || page.nodes.length === 0) {
    return (
      <p class="empty">
        {`${words.say(filtered ? "projects.noneHere" : "projects.none")} `}
        {filtered && (
          <StepLink state={state} to={withoutFilter}>
            {words.say("projects.unfilter")}
          </StepLink>
        )}
      </p>
    );
  }
  return (
    <>
      <ol class="projects" id="projects">
        {page.nodes.map((project) => (
          <ProjectEntry key={project.id} view={view} project={project} />
        ))}
      </ol>
      <Pages view={view} page={page} />
    </>
  );
}

function Pages({ view: { state, words }, page: { totalCount, pageInfo } }: { view: View; page: ProjectPage }) {
  const cursors = list(state.after);
  const next = pageInfo.hasNextPage && pageInfo.endCursor;
  if (cursors.length === 0 && !next) return null;
  return (
    <nav class="pills projects-pages" aria-label={words.say("projects.pages")}>
      {cursors.length > 0 && (
        <StepLink state={state} to={{ after: cursors.slice(0, -1).join(",") }} rel="prev">
          {words.say(cursors.length === 1 ? "projects.first" : "projects.previous")}
        </StepLink>
      )}
      <span class="soft">{words.say("projects.paged", { n: totalCount, size: pageSize })}</span>
      {next && (
        <StepLink state={state} to={{ after: [...cursors, next].slice(-mostPages).join(",") }} rel="next">
          {words.say("projects.next")}
        </StepLink>
      )}
    </nav>
  );
}

function ProjectEntry({ view, project }: { view: View; project: ProjectFacts }) {
  const { state, words, catalogue } = view;
  const about = [
    project.organisation,
    project.country?.name,
    project.year && String(project.year),
    project.prize && coded(words, "prize", project.prize),
  ];
  return (
    <li>
      <StepLink state={state} to={{ select: project.id }} class="quiet projects-title">
        {project.title}
      </StepLink>
      <p class="soft">{about.filter(Boolean).join(" · ")}</p>
      {project.summary && <p>{project.summary}</p>}
      <p class="projects-names soft">
        {`${words.say("projects.names")} `}
        {project.items.map(({ id }) => {
          const item = catalogue.item.get(id);
          return item && [<ItemLink key={id} state={state} item={item} bare full={/^\d/.test(item.code)} />, " "];
        })}
        {project.source.url && (
          <a href={project.source.url} rel="noopener external" title={project.source.title}>
            {words.say("projects.source")}
          </a>
        )}
      </p>
    </li>
  );
}
