/** Two contents that differ in every kind of node and relationship: rows added, changed and removed in each. */
import type { Dataset, Row, TableName } from "../server/dataset/dataset.ts";
import { changedContent } from "./storeContent.ts";

const decided = { agency: "itu", date: "2026-11-01", sourceId: "own-proposal", note: null };
const decision = (id: string, column: string) => ({ id, row: "wsis-C5", column, decision: "keep", ...decided });

const titled = (item: string, lang: string) => {
  return { item, lang, title: "Titre", status: "official-name", sourceId: "recollection" };
};

/** The seed with what today's has none of, decisions and a framework's title, and with a small framework to take away. */
function base({ tables }: Dataset): void {
  tables.decisions.push(decision("d-1", "sdg-8"), decision("d-2", "sdg-9"), decision("d-3", "sdg-4"));
  tables.frameworks.push({ ...tables.frameworks[0]!, id: "zz-old" });
  tables.items.push({ ...tables.items[0]!, id: "zz-old-1", framework: "zz-old", parent: "sdg-9" });
  for (const item of ["sdg", "zz-old-1", "zz-old"]) tables.titles.push(titled(item, "pt"));
  tables["forum-sessions"].at(-1)!.items.push("zz-old-1");
}

export const oldContent = changedContent(base);

export const newContent = changedContent((dataset) => {
  base(dataset);
  const { tables } = dataset;
  /** Adds a copy of the first row with another key, changes the second, removes the last; the last is returned. */
  const edit = <N extends TableName>(name: N, key: Partial<Row<N>>, change: Partial<Row<N>>): Row<N> => {
    const rows = tables[name] as Row<N>[];
    const removed = rows.pop()!;
    rows.push({ ...rows[0]!, ...key });
    rows[1] = { ...rows[1]!, ...change };
    return removed;
  };
  dataset.notice = "Another notice.";
  edit("sources", { id: "zz-new" }, { title: "Another source" });
  edit("editions", { id: "ed-new", position: 99 }, { title: "Another edition" });
  edit("mappings", { id: "new-mapping" }, { note: "another note" });
  const agency = edit("agencies", { id: "new-agency" }, { name: "Another agency" });
  const year = edit("hlpf-years", { year: 2031 }, { theme: "Another theme" });
  edit("figures", { year: 2031 }, { value: "12.5" });
  edit("targets-values", { indicator: "another" }, { goalYear: 2031 });
  edit("forum-sessions", { id: "zz-session" }, { title: "Another session", items: ["wsis-C1"] });
  edit("decisions", { id: "d-9", column: "sdg-9" }, { decision: "drop", row: "wsis-C4", column: "sdg-1" });
  const region = edit("regions", { id: "ZZZ" }, { name: "Another region" });
  edit("countries", { iso3: "ZZZ", name: "Zzz" }, { ituRegion: "ZZZ", developmentGroup: null });
  const framework = edit("frameworks", { id: "zz-framework" }, { edition: "another" });
  edit("items", { id: "zz-item", parent: "sdg-9", position: 99 }, { title: "Another item", color: null });
  edit("titles", { lang: "zz" }, { title: "Another title" });
  tables.titles.push(titled("sdg", "it"), titled("sdg-9", "it"));
  edit(
    "projects",
    { id: "zz-project", sameAs: tables.projects[1]!.id },
    { summary: null, items: ["sdg-9"], primary: "sdg-9", country: "ZZZ" },
  );
  tables.projects.find(({ sameAs }) => sameAs !== null)!.sameAs = null;
  edit("links", { id: "zz-link", to: "sdg-9" }, { rationale: "another reason" });
  edit("facilitators", { role: "another" }, { status: "provisional" });
  edit("hlpf", { year: 2031 }, { status: "provisional" });
  // What is gone is named nowhere.
  tables.items = tables.items.filter(({ framework: id }) => id !== framework.id);
  const items = new Set([...tables.items.map(({ id }) => id), ...tables.frameworks.map(({ id }) => id)]);
  const has = (id: string) => items.has(id);
  tables.titles = tables.titles.filter((row) => has(row.item));
  tables.links = tables.links.filter(({ from, to }) => has(from) && has(to));
  tables.figures = tables.figures.filter((row) => has(row.item));
  tables["targets-values"] = tables["targets-values"].filter((row) => has(row.item));
  tables.facilitators = tables.facilitators.filter((row) => has(row.item) && row.agency !== agency.id);
  tables.hlpf = tables.hlpf.filter((row) => has(row.goal) && row.year !== year.year);
  tables.countries = tables.countries.filter(({ ituRegion }) => ituRegion !== region.id);
  const countries = new Set(tables.countries.map(({ iso3 }) => iso3));
  for (const row of tables.projects) if (row.country && !countries.has(row.country)) row.country = null;
  for (const row of [...tables.projects, ...tables["forum-sessions"]]) row.items = row.items.filter(has);
});
