import type { ReadSentence } from "./readSentence.ts";

/** The stems of a sentence's word. */
export function termsOf(sentence: ReadSentence, index: number): readonly string[] {
  return sentence.words[index]?.terms ?? [];
}

/** Whether a sentence's word stands under a denial. */
export function denies(sentence: ReadSentence, index: number): boolean {
  return sentence.denied[index] === true;
}
