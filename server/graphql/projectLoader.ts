/** Details of projects, the one thing that a request asks of the store: however many fields want some, one question brings them. */
import DataLoader from "dataloader";
import type { QuestionRow, Run } from "../store/questions.ts";

/** By id; the type name lets `Node` tell what it is. */
export type StoredProject = QuestionRow<"projects"> & { __typename: "Project" };
export type ProjectLoader = DataLoader<string, StoredProject | null>;

export const createProjectLoader = (run: Run): ProjectLoader =>
  new DataLoader(async (ids) => {
    const rows = await run("projects", { ids: [...ids] });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => {
      const row = byId.get(id);
      return row ? { ...row, __typename: "Project" } : null;
    });
  });
