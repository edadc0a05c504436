/** What README.md shows in blocks of one language, in order. */
import { readFileSync } from "node:fs";

export const readmeBlocks = (language: string): string[] =>
  [...readFileSync("README.md", "utf8").matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, "g"))].map(
    ([, text = ""]) => text,
  );
