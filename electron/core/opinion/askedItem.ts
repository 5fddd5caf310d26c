import type { ChoiceContent } from "../../contract/bank.ts";
import { letterOf } from "../banks/letterOf.ts";

/** What a prompt may know of the item that it asks about: its key and its explanations are left behind here. */
export type AskedItem = {
  /** yesNo: the options are the words yes and no, and perhaps maybe. */
  readonly form: "choice" | "yesNo";
  readonly context: string;
  readonly stem: string;
  readonly options: readonly string[];
  /** What names each option in an answer: its letter, or its word in small letters. */
  readonly labels: readonly string[];
};

const words: ReadonlySet<string> = new Set(["yes", "no", "maybe"]);

/** An item as a model may see it. */
export function askedItem(
  content: Pick<ChoiceContent, "context" | "stem"> & {
    readonly options: readonly { readonly text: string }[];
  },
): AskedItem {
  const options = content.options.map(({ text }) => text.trim());
  const asWords = options.map((option) => option.toLowerCase());
  const isYesNo =
    asWords.every((word) => words.has(word)) &&
    new Set(asWords).size === asWords.length &&
    asWords.includes("yes") &&
    asWords.includes("no");
  return {
    form: isYesNo ? "yesNo" : "choice",
    context: content.context.trim(),
    stem: content.stem.trim(),
    options,
    labels: isYesNo ? asWords : options.map((_, option) => letterOf(option)),
  };
}
