/**
 * Two answers to one question. "{a}" opens a point and gives it its letters; points of the two answers that share a
 * letter say something of the same, and contradict each other where the letter stands in differ. "{-}" opens what
 * states nothing, such as a heading. The marks are no part of the answers.
 */
export type LabelledPair = {
  readonly topic: string;
  readonly mine: string;
  readonly model: string;
  readonly differ: string;
};
