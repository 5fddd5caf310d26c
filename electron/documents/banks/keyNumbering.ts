import {
  isPlace,
  labelPlaces,
  numberOf,
  textPlaces,
  type Answer,
  type KeyNumbers,
} from "./answerKey.ts";

/** The number that keys give the first option, and a sentence that says how that was told; "" where none is needed. */
export type Numbering = KeyNumbers & { readonly note: string };

/** Where keys probably begin, by the names of the columns, by the format's own rule, or as most such files have it. */
export type Expected = {
  readonly first: KeyNumbers["first"];
  readonly by: "columns" | "rule" | "custom";
};

export type NumberingVote = {
  readonly add: (answer: Answer) => void;
  /** whose says whose keys are meant, such as "The keys". */
  readonly verdict: (expected: Expected, whose: string) => Numbering;
};

/** "Ans. is 'b'", "Answer: (C)", "Ans. D i.e. …"; but not "the answer is a …". */
const explained =
  /\bans(?:wer)?\b[.:\s-]*(?:is\b)?[:\s-]*(?:[('"‘’“”`]+\s*([a-e])\s*[)'"‘’“”`]|([a-e])\b(?=\s*(?:[.,:;)]|i\.?e|$)))/iu;

/** An explanation's letter is hardly ever wrong, while a number may be a slip of the pen. */
const letterWeight = 3;
/** What speaks for the one must weigh more than so many times what speaks for the other. */
const clearly = 2;
/** So many keys that can only be places, and none that is a text, show that all numbers are places. */
const enough = 20;

/**
 * Tells from all items of one kind how their keys are numbered: a number may name an option only if it counts from 0,
 * or only if from 1; and explanations often name the letter. What does not agree is not decided.
 */
export function createNumberingVote(): NumberingVote {
  const onlyFrom = { 0: 0, 1: 0 };
  const letters = { 0: 0, 1: 0 };
  let numbers = 0;
  let texts = 0;
  const weightOf = (first: 0 | 1): number => onlyFrom[first] + letterWeight * letters[first];

  const told = (first: 0 | 1): string => {
    if (letters[first] > 0) return "its explanations name the same letters so";
    if (onlyFrom[first === 0 ? 1 : 0] > 0) return "fewer of them are wrong so";
    return first === 0
      ? "some are 0 and none is the number of options"
      : "none is 0 and some are the number of options";
  };
  const decided = ({ first, by }: Expected, whose: string): Omit<Numbering, "arePlaces"> => {
    if (numbers === 0) return { first, note: "" };
    const weights = [weightOf(0), weightOf(1)] as const;
    const winner = weights[0] > weights[1] ? 0 : 1;
    const loser = weights[winner === 0 ? 1 : 0];
    if (weights[winner] > clearly * loser) {
      const isStated = by !== "custom" && first === winner && loser === 0;
      const note = `${whose} were read as numbered from ${winner}: ${told(winner)}.`;
      return { first: winner, note: isStated ? "" : note };
    }
    const isTorn = loser > 0;
    if (first === null || (isTorn && by !== "columns")) {
      return {
        first: null,
        note: `${doubt(isTorn, whose)}; those that are numbers were left out.`,
      };
    }
    const because = by === "columns" ? "as its columns are" : "as is usual";
    const note = `${doubt(isTorn, whose)}; they were read from ${first}, ${because}. Look at some of them.`;
    return { first, note };
  };

  return {
    add({ named, options, labels, explanation }) {
      const asText = typeof named === "string" ? textPlaces(named, options) : [];
      const asLabel = typeof named === "string" ? labelPlaces(named, labels) : [];
      const number = numberOf(named);
      if (number === null && asText.length > 0 && asLabel.length === 0) texts += 1;
      // "3" may be meant as the option that reads so, or is called so.
      if (number === null || asText.length + asLabel.length > 0) return;
      const fits = { 0: isPlace(number, options), 1: isPlace(number - 1, options) };
      if (!fits[0] && !fits[1]) return;
      numbers += 1;
      if (fits[0] !== fits[1]) onlyFrom[fits[0] ? 0 : 1] += 1;
      const first = number - (letterIn(explanation) ?? Number.NaN);
      if ((first === 0 || first === 1) && fits[first]) letters[first] += 1;
    },
    verdict(expected, whose) {
      const isTold = weightOf(0) + weightOf(1) > 0;
      const arePlaces = isTold && texts === 0 && numbers >= enough;
      return { ...decided(expected, whose), arePlaces };
    },
  };
}

function doubt(isTorn: boolean, whose: string): string {
  const keys = whose.replace(/^The/u, "the");
  return isTorn
    ? `Some of ${keys} seem to be numbered from 0 and some from 1`
    : `Nothing in the file tells whether ${keys} are numbered from 0 or from 1`;
}

/** From 0; null when the explanation names none. */
function letterIn(explanation: string): number | null {
  const match = explained.exec(explanation.slice(0, 500));
  const letter = match?.[1] ?? match?.[2];
  return letter === undefined ? null : letter.toLowerCase().charCodeAt(0) - 97;
}
