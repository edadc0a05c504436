/** What a seed holds once it is read: its notice, its date and the rows of every table, typed. */
import type { Cells } from "../seed/columns.ts";
import { columns } from "../seed/columns.ts";
import type { Naming, NamingTable } from "../seed/itemLists.ts";

export interface Dataset {
  /** One sentence on what the data is not; shown on every page. */
  notice: string;
  /** The day of the data, YYYY-MM-DD. */
  created: string;
  /** Rows in key order. */
  tables: Tables;
}

export type TableName = keyof typeof columns;
export const tableNames = Object.keys(columns) as TableName[];

export type Tables = { [N in TableName]: Row<N>[] };

/** A row of a table; where the table names items in lists (`x-items`), with all of them together. */
export type Row<N extends TableName> = Cells<(typeof columns)[N]> & (N extends NamingTable ? Naming : unknown);
