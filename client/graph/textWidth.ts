/** How wide a text is and where it breaks, by estimate: server, browser and tests come to the same lines without a font. */

/** Widths of U+0020 to U+007E in hundredths of the font size, of a wide sans serif: a narrower font leaves room. */
const ascii = [
  32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84,
  84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69, 61,
  69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59,
  82, 59, 59, 52, 64, 34, 64, 84,
];
const boldness = 1.12;

function charWidth(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  const known = ascii[code - 32];
  if (known !== undefined) return known;
  if (code >= 0x300 && code < 0x370) return 0; // combining marks
  if (code >= 0x2e80) return 100; // ideographs and wide forms
  if (code >= 0x400 && code < 0x530) return 72; // Cyrillic
  return 64;
}

/** In the unit of `size`. */
export function textWidth(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const char of text) sum += charWidth(char);
  return ((sum * size) / 100) * (bold ? boldness : 1);
}

/** Lines no wider than `width`; the first has `indent` less. Breaks at spaces, and inside a word only where it must. */
export function wrap(text: string, size: number, width: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = "";
  const fits = (candidate: string, room = width) => textWidth(candidate.trimEnd(), size) <= room;
  const close = () => {
    lines.push(line.trimEnd());
    line = "";
  };
  for (const word of text.trim().match(/\S+\s*/gu) ?? []) {
    const room = width - (lines.length === 0 ? indent : 0);
    if (fits(line + word, room)) {
      line += word;
      continue;
    }
    if (line || room < width) close();
    for (const piece of fits(word) ? [word] : (word.match(/[^-]+-*\s*|-+\s*/gu) ?? [])) {
      if (line && !fits(line + piece)) close();
      for (const char of fits(piece) ? [piece] : piece) {
        if (line && !fits(line + char)) close();
        line += char;
      }
    }
  }
  if (line || lines.length === 0) close();
  return lines;
}
