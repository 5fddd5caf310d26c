/**
 * What no reader sees but a model does: the tag block (with which whole sentences can be smuggled), bidi
 * controls, zero-width characters except the two joiners that scripts and emoji need, other format
 * characters without a glyph, the selectors of ideographic variants, and any variation selector after the
 * first of a run.
 */
const invisible = new RegExp(
  [
    "[\\u{E0000}-\\u{E007F}]",
    "[\\u{E0100}-\\u{E01EF}]",
    "[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]",
    "[\\u200B\\u2060-\\u2065\\u206A-\\u206F\\uFEFF]",
    "[\\u180E\\u3164\\uFFA0\\uFFF9-\\uFFFB\\u{1D173}-\\u{1D17A}]",
    "(?<=[\\uFE00-\\uFE0F])[\\uFE00-\\uFE0F]",
  ].join("|"),
  "gu",
);

/** Takes the invisible characters out of a text and counts them (in code points). */
export function removeInvisible(text: string): { text: string; removed: number } {
  let removed = 0;
  const visible = text.replace(invisible, () => {
    removed += 1;
    return "";
  });
  return { text: visible, removed };
}
