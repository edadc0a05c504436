/** What one request asks of the store, gathered: however many fields want rows of a kind, one question brings them. */
import DataLoader from "dataloader";
import type { QuestionName, Questions, Run } from "../store/questions.ts";

export type Loaders = ReturnType<typeof createLoaders>;

type IdQuestion = { [N in QuestionName]: Questions[N]["params"] extends { ids: string[] } ? N : never }[QuestionName];
type RowOf<N extends QuestionName> = Questions[N]["row"];

export function createLoaders(run: Run) {
  /** The row with an id, or null. The type name lets `Node` tell what it is. */
  const one = <N extends IdQuestion>(question: N, typeName: string) =>
    new DataLoader<string, (RowOf<N> & { __typename: string }) | null>(async (ids) => {
      const rows = (await run(question, { ids: [...ids] } as Questions[N]["params"])) as (RowOf<N> & { id: string })[];
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => {
        const row = byId.get(id);
        return row ? { ...row, __typename: typeName } : null;
      });
    });
  /** All rows of a key, such as the figures of an item. */
  const many = <K extends string | number, Row>(ask: (keys: K[]) => Promise<Row[]>, keyOf: (row: Row) => K) =>
    new DataLoader<K, Row[]>(async (keys) => {
      const groups = new Map(keys.map((key): [K, Row[]] => [key, []]));
      for (const row of await ask([...keys])) groups.get(keyOf(row))?.push(row);
      return [...groups.values()];
    });
  const ofItem = <Row extends { item: string }>(ask: (ids: string[]) => Promise<Row[]>) =>
    many(ask, (row: Row) => row.item);

  return {
    source: one("sources", "Source"),
    project: one("projects", "Project"),
    session: one("sessions", "Session"),
    decision: one("decisionsById", "Decision"),
    agencies: once(async () => {
      const rows = await run("agencies", {});
      return new Map(rows.map((row) => [row.id, { ...row, __typename: "Agency" }]));
    }),
    sourceCount: once(async () => (await run("sourceCount", {}))[0]?.sources),
    hlpfYears: once(async () => new Map((await run("hlpfYears", {})).map((row) => [row.year, row]))),
    facilitators: ofItem((ids) => run("facilitators", { ids })),
    hlpfReviews: ofItem((ids) => run("hlpfReviews", { ids })),
    sessionsOf: ofItem((ids) => run("itemSessions", { ids })),
    figures: ofItem((ids) => run("figures", { ids })),
    aims: ofItem((ids) => run("aims", { ids })),
    agencyItems: many(
      (ids: string[]) => run("agencyItems", { ids }),
      (row) => row.agency,
    ),
    hlpfYearReviews: many(
      (years: number[]) => run("hlpfYearReviews", { years }),
      (row) => row.year,
    ),
    /** By cell id. */
    decisionsOn: many(
      (cells: string[]) =>
        run("decisions", {
          pairs: cells.map((cell) => {
            const [row = "", column = ""] = cell.split("__");
            return { row, column };
          }),
        }),
      ({ row, column }): string => `${row}__${column}`,
    ),
  };
}

function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let answer: Promise<Value> | undefined;
  return () => (answer ??= ask());
}
