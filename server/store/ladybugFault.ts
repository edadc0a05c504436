/** Why a file of the embedded store cannot be served. */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { fileHash } from "./fileHash.ts";
import type { Pointer } from "./ladybugPointer.ts";
import { fileFormat } from "./ladybugPointer.ts";

/**
 * Half a sentence, or null when the file is the one that the pointer describes. The library is not asked, since a damaged
 * file may end the process in it.
 */
export async function ladybugFault(dataDir: string, pointer: Pointer): Promise<string | null> {
  if (pointer.format !== fileFormat()) return "is of another format";
  const path = join(dataDir, pointer.file);
  const size = await stat(path).then(
    (file) => file.size,
    () => null,
  );
  if (size === null) return "is missing";
  if (size !== pointer.bytes) return `has ${size} bytes instead of ${pointer.bytes}`;
  return (await fileHash(path)) === pointer.sha256 ? null : "has another SHA-256 than when it was published";
}
