import { keyByNumber } from "./answerKey.ts";
import type { Fields, RecordShape } from "./bankRecord.ts";
import { firstText } from "./fieldText.ts";

/** The number that keys give the first option, and a sentence that says how that was told. */
export type Numbering = { readonly first: 0 | 1; readonly note: string };

export type NumberingVote = {
  readonly add: (fields: Fields) => void;
  readonly verdict: () => Numbering;
};

/** "Ans. is 'b'", "Answer: (C)", "Ans. D i.e. …"; but not "the answer is a …". */
const explained =
  /\bans(?:wer)?\b[.:\s-]*(?:is\b)?[:\s-]*(?:[('"‘’“”`]+\s*([a-e])\s*[)'"‘’“”`]|([a-e])\b(?=\s*(?:[.,:;)]|i\.?e|$)))/iu;

/** Whether items of this shape give their key as a number of which nothing says where it begins. */
export function isNumbered(shape: RecordShape | null): shape is "medmcqa" | "choices" {
  return shape === "medmcqa" || shape === "choices";
}

/**
 * Tells how a file numbers its keys from all of its items: a 0 is one from 0, the number of options one from 1; else
 * its explanations, which often name the letter; else as this kind of file usually does.
 */
export function createNumberingVote(shape: "medmcqa" | "choices"): NumberingVote {
  let zeros = 0;
  let tops = 0;
  const letters = { 0: 0, 1: 0 };
  let numbers = 0;
  return {
    add(fields) {
      const value = fields[shape === "medmcqa" ? "cop" : "answer"];
      const options = optionsOf(fields, shape);
      const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
      if (typeof number !== "number" || !Number.isInteger(number) || number < 0) return;
      numbers += 1;
      if (number === 0) zeros += 1;
      if (number === options) tops += 1;
      const letter = letterIn(firstText(fields, "exp", "explanation"));
      if (letter === null) return;
      for (const first of [0, 1] as const) {
        const reading = keyByNumber(number, first, options);
        if ("key" in reading && reading.key === letter) letters[first] += 1;
      }
    },
    verdict() {
      const usual = shape === "medmcqa" ? 1 : 0;
      if (numbers === 0) return { first: usual, note: "" };
      if (zeros > 0 && tops === 0) return told(0, "some are 0 and none is the number of options");
      if (tops > 0 && zeros === 0) return told(1, "none is 0 and some are the number of options");
      if (letters[0] !== letters[1]) {
        return told(letters[0] > letters[1] ? 0 : 1, "its explanations name the same letters so");
      }
      if (zeros !== tops) return told(zeros > tops ? 0 : 1, "fewer of them are wrong so");
      const note = `Nothing in the file tells whether its keys are numbered from 0 or from 1; they were read from ${usual}, as is usual. Look at some of them.`;
      return { first: usual, note };
    },
  };
}

function told(first: 0 | 1, why: string): Numbering {
  return { first, note: `The keys were read as numbered from ${first}: ${why}.` };
}

function optionsOf(fields: Fields, shape: "medmcqa" | "choices"): number {
  if (shape === "medmcqa") return "ope" in fields ? 5 : 4;
  return Array.isArray(fields["choices"]) ? fields["choices"].length : 0;
}

/** From 0; null when the explanation names none. */
function letterIn(explanation: string): number | null {
  const match = explained.exec(explanation.slice(0, 500));
  const letter = match?.[1] ?? match?.[2];
  return letter === undefined ? null : letter.toLowerCase().charCodeAt(0) - 97;
}
