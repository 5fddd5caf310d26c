import type { NativeModel, Token } from "./native.ts";
import { watchForStop } from "./stopStrings.ts";
import { followTokenText } from "./tokenText.ts";

/** One answer while it is written: its tokens, and its text as far as it may be shown. */
export type AnswerText = {
  readonly tokens: readonly Token[];
  /** Says why the answer ends with this token; null when it goes on. */
  readonly add: (token: Token) => "stopString" | "length" | null;
  /** No further token comes: what was held back becomes text. True if that completes a stop string. */
  readonly finish: () => boolean;
  /** The text that has not been taken yet. */
  readonly take: () => string;
  readonly text: () => string;
};

/** Follows an answer to this prompt of at most so many tokens, up to the first of the stop strings. */
export function followAnswer(
  model: Pick<NativeModel, "detokenize">,
  prompt: readonly Token[],
  limit: number,
  stopStrings: readonly string[],
): AnswerText {
  const tokenText = followTokenText(model, prompt);
  const watch = watchForStop(stopStrings);
  const tokens: Token[] = [];
  let text = "";
  let taken = 0;
  return {
    tokens,
    add(token) {
      tokens.push(token);
      const found = watch.add(tokenText.add(token));
      text += found.text;
      if (found.stopped) return "stopString";
      return tokens.length >= limit ? "length" : null;
    },
    finish() {
      const last = watch.add(tokenText.rest());
      text += last.text + watch.rest();
      return last.stopped;
    },
    take() {
      const untold = text.slice(taken);
      taken = text.length;
      return untold;
    },
    text: () => text,
  };
}
