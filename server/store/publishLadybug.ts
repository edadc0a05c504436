/** Publishes to the embedded store: a new file each time, also of a version that is there, since its file may be damaged. */
import { join } from "node:path";
import type { Content } from "../dataset/content.ts";
import { PointerDamaged, readPointer } from "./ladybugPointer.ts";
import { tidyLadybug } from "./ladybugTidy.ts";
import { buildVersion } from "./ladybugVersions.ts";
import { mayNotReplace } from "./mayNotReplace.ts";
import type { MayReplace, Published } from "./publish.ts";

export async function publishLadybug(dataDir: string, content: Content, mayReplace: MayReplace): Promise<Published> {
  const before = versionBefore(dataDir);
  if (before !== null && before !== content.version && !mayReplace(before)) {
    throw mayNotReplace(`The embedded store in ${dataDir}`, before);
  }
  const { file, version } = await buildVersion(dataDir, content);
  await tidyLadybug(dataDir);
  return { version, before, into: `the embedded store, ${join(dataDir, file)}`, how: "a new file" };
}

/** Null where there is none, or where a damaged pointer does not tell. */
function versionBefore(dataDir: string): string | null {
  try {
    return readPointer(dataDir)?.version ?? null;
  } catch (error) {
    if (error instanceof PointerDamaged) return null;
    throw error;
  }
}
