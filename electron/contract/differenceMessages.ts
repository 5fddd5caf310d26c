import type { ColumnKind } from "./columnKind.ts";
import type { PointDifference } from "./pointDifference.ts";

/** What something is called where a sentence begins with it, and later in one. */
export type NameInSentence = { readonly first: string; readonly later: string };

export type InSentence = Readonly<Record<ColumnKind, NameInSentence>>;

type Say = (
  first: string,
  second: string,
  words: Pick<PointDifference, "firstWords" | "secondWords">,
) => string;

/** Why two columns differ; the words of both are put in as they are quoted. */
export const differenceMessages: Readonly<Record<PointDifference["kind"], Say>> = {
  says: (first, second, { firstWords, secondWords }) =>
    `${first} says ${firstWords}, ${second} says ${secondWords}.`,
  chooses: (first, second, { firstWords, secondWords }) =>
    `${first} chooses ${firstWords}, ${second} chooses ${secondWords}.`,
  denies: (first, second) => `${first} denies what ${second} states.`,
  swapped: (first, second) => `${first} has this the other way round than ${second}.`,
  bound: (first, second, { firstWords }) =>
    `${first} sets another bound at ${firstWords} than ${second}.`,
  about: (first, second, { firstWords, secondWords }) =>
    `${first} says this of ${firstWords}, ${second} of ${secondWords}.`,
};

/** A difference in one sentence. */
export function sayDifference(
  difference: PointDifference,
  names: InSentence,
  messages = differenceMessages,
): string {
  const { kind, first, second } = difference;
  return messages[kind](names[first].first, names[second].later, difference);
}
