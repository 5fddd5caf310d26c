/** Text of one block as it comes together; white space of the source is one space, only br breaks a line. */
export type InlineText = {
  readonly add: (text: string) => void;
  readonly preformatted: (text: string) => void;
  readonly breakLine: () => void;
  /** A superscript begins: the next text, if a number, is a power of a number before it. */
  readonly raise: () => void;
  /** What came together; then it is empty again. */
  readonly take: () => string;
};

/** White space but the byte order mark, which JavaScript counts as such: within a word it is no space. */
const spaces = /[^\S\uFEFF]+/gu;

/** Starts empty. */
export function createInlineText(): InlineText {
  let parts: string[] = [];
  let last = "";
  let raised = false;
  const push = (text: string): void => {
    if (text === "") return;
    // 10<sup>9</sup> is not 109.
    if (raised && /\d$/.test(last) && /^\s*[-−–+]?\d/.test(text)) parts.push("^");
    raised = false;
    parts.push(text);
    last = text;
  };
  return {
    add: (text) => push(text.replace(spaces, " ")),
    preformatted: push,
    breakLine: () => push("\n"),
    raise: () => (raised = true),
    take() {
      const text = parts.join("");
      parts = [];
      last = "";
      raised = false;
      return text;
    },
  };
}
