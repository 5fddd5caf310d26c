import type { NativeModel, Token } from "./native.ts";

export type TokenText = {
  /** Text that is complete with this token; empty while a character is still in pieces. */
  readonly add: (token: Token) => string;
  /** What is left when no further token comes: pieces of a character that never got whole. */
  readonly rest: () => string;
};

/** A character has at most four bytes; what is not whole after as many tokens never will be. */
const longestCharacter = 4;

/** So many earlier tokens decide whether a token begins with a space. */
export const contextLength = 3;

/** Turns generated tokens into text, never emitting half a character. */
export function followTokenText(
  model: Pick<NativeModel, "detokenize">,
  prompt: readonly Token[],
): TokenText {
  let before = prompt.slice(-contextLength);
  let pending: Token[] = [];
  const release = (): string => {
    const text = model.detokenize(pending, before);
    before = [...before, ...pending].slice(-contextLength);
    pending = [];
    return text;
  };
  return {
    add(token) {
      pending.push(token);
      const incomplete = model.detokenize(pending, before).endsWith("\u{FFFD}");
      return incomplete && pending.length < longestCharacter ? "" : release();
    },
    rest: () => (pending.length === 0 ? "" : release()),
  };
}
