/** Marks without a glyph that documents leave inside of words: soft hyphens, joiners, marks of direction. */
const unseen = /[\u00AD\u200C-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;
/** The wide forms of "!" to "~", as East Asian keyboards write them. */
const wide = /[\uFF01-\uFF5E]/gu;
const wideShift = 0xff01 - 0x21;

export type ReadableText = {
  readonly text: string;
  /** The offset in the original of each unit of the text. */
  readonly offsets: readonly number[];
};

/** A text as somebody reads it, for rules that know plain letters and digits without anything between them. */
export function readableText(original: string): ReadableText {
  const offsets: number[] = [];
  let text = "";
  for (let at = 0; at < original.length; at += 1) {
    const unit = original.charAt(at);
    if (unseen.test(unit)) continue;
    offsets.push(at);
    text += unit;
  }
  const plain = text.replace(wide, (char) => String.fromCharCode(char.charCodeAt(0) - wideShift));
  return { text: plain, offsets };
}
