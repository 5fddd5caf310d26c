/** Where one of these marks stands that no backslash makes plain text, from a place on; -1 without one. */
export function markAt(text: string, marks: string, from = 0): number {
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "\\") at += 1;
    else if (marks.includes(character)) return at;
  }
  return -1;
}

/** What a text says once backslashes are taken out. */
export function unescaped(text: string): string {
  return text.replace(/\\([~=#{}:n\\])/gu, (_, character: string) =>
    character === "n" ? "\n" : character,
  );
}

export type GiftFormat = "moodle" | "html" | "markdown" | "plain";

export type GiftText = { readonly format: GiftFormat; readonly text: string };

/** A text that may begin with its format in brackets; without one it has that of its question. */
export function giftText(raw: string, usual: GiftFormat): GiftText {
  const [mark, format] = /^\s*\[(html|markdown|plain|moodle)\]/iu.exec(raw) ?? [""];
  const text = unescaped(raw.slice(mark.length)).trim();
  return { format: formats.find((each) => each === format?.toLowerCase()) ?? usual, text };
}

const formats: readonly GiftFormat[] = ["moodle", "html", "markdown", "plain"];
