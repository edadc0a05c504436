/** The bytes of a file of a seed, or why they cannot be had. */
import { readFileSync, statSync } from "node:fs";

const reasons: Record<string, string> = {
  ENOENT: "the file is missing",
  ENOTDIR: "the file is missing",
  EISDIR: "a folder is in place of the file",
  EACCES: "the file may not be read by this user",
};

export function readBytes(path: string): Buffer | string {
  try {
    const kind = statSync(path);
    // A pipe would be waited for.
    if (!kind.isFile() && !kind.isDirectory()) return "it is no file";
    return readFileSync(path);
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    return reasons[code] ?? `the file cannot be read (${message})`;
  }
}
