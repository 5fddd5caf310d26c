import { longestCheckText } from "../../../electron/contract/check.ts";

/** By how many UTF-16 units a text is longer than an answer, a question or a reference may be; 0 where it fits. */
export function overLimit(text: string): number {
  return Math.max(0, text.length - longestCheckText);
}
