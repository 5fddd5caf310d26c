import type { Token } from "./native.ts";

/**
 * Remembers the tokens of recent answers by their text. The same text may be written with other
 * tokens; a follow-up that uses the generated ones finds them already evaluated.
 */
export type AnswerMemory = {
  readonly remember: (text: string, tokens: readonly Token[]) => void;
  readonly recall: (text: string) => readonly Token[] | null;
};

/** Keeps the answers used last, at most this many. */
export function createAnswerMemory(capacity: number): AnswerMemory {
  const answers = new Map<string, readonly Token[]>();
  const touch = (text: string, tokens: readonly Token[]): void => {
    answers.delete(text);
    answers.set(text, tokens);
  };
  return {
    remember(text, tokens) {
      if (text === "") return;
      touch(text, tokens);
      for (const oldest of answers.keys()) {
        if (answers.size <= capacity) break;
        answers.delete(oldest);
      }
    },
    recall(text) {
      const tokens = answers.get(text);
      if (tokens === undefined) return null;
      touch(text, tokens);
      return tokens;
    },
  };
}
