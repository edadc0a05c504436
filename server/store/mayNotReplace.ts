/** The refusal to publish over a version of unknown origin. */
import { StoreRefused } from "./store.ts";

export const mayNotReplace = (where: string, version: string) =>
  new StoreRefused(
    `${where} holds dataset version ${version}, which was not published from here, and nothing was changed. To publish ` +
      `over it: npm run load -- --replace ${version}`,
  );
