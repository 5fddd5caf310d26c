/** One UTF-16 unit to one unit, so that an offset into the folded text is an offset into the original. */
const folds = new Map<string, string>();

function fold(from: string, to: string): void {
  for (const char of from) folds.set(char, to);
}

// Spaces that typesetters and models use: no-break, narrow, thin, figure, zero-width; and Markdown emphasis.
fold(
  "\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u2060\u3000\ufeff*`~",
  " ",
);
fold("‐‑‒–—―−﹣－", "-");
fold("‘’‚‛′ʼ´", "'");
fold("“”„″«»", '"');
fold("µ", "μ");
fold("·∙", ".");
fold("⁄∕", "/");
fold("％", "%");
fold("⩽≦", "≤");
fold("⩾≧", "≥");
fold("﹤＜", "<");
fold("﹥＞", ">");
for (let digit = 0; digit < 10; digit += 1) {
  fold(String.fromCharCode(0x2080 + digit), String(digit));
}

const foldable = new RegExp(`[${[...folds.keys()].join("")}]`, "gu");
/** Underscores that emphasise, not those inside a word or an e-mail address. */
const emphasis = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}_])/gu;

/**
 * The text in the few characters that the risk patterns know (plain space, hyphen, quotes, Greek mu, digits),
 * with every offset unchanged. Letters keep their case, superscripts stay.
 */
export function foldText(text: string): string {
  return text.replace(foldable, (char) => folds.get(char) ?? char).replace(emphasis, " ");
}
