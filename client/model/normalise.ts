/** Text as it is compared in searches: without case, accents and punctuation, words parted by one space. */

/** Letters with a stroke or a tail, which Unicode does not take apart. */
const letters: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ħ: "h",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ð: "d",
};

/** `Łódź: e-Government` → `lodz e government`. */
export function normalise(text: string): string {
  const plain = /^[\0-\x7f]*$/.test(text) ? text.toLowerCase() : takeApart(text);
  return plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** What is looked for where a text is a list of words: each part between spaces, folded. */
export const normalisedWords = (text: string): string[] =>
  [...new Set(text.split(/\s+/).map(normalise))].filter((word) => word !== "");

const takeApart = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[øłđħıßæœþð]/g, (letter) => letters[letter] ?? letter);
