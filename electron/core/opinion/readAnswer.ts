import type { AskedItem } from "./askedItem.ts";
import { readNamed } from "./readNamed.ts";

const hedge =
  "(?:(?:therefore|thus|hence|then|clearly|simply|most likely|likely|probably)[\\s,:]+)*";

/** "The answer is", "Answer:", "the correct option would be" and the like; what is named follows. */
const statement = new RegExp(
  "\\b(?:answer|option|choice)(?:\\s+(?:to|for)\\s+(?:this|the)\\s+question)?\\s*" +
    "(?:\\bis\\b|\\bwould be\\b|\\bshould be\\b|\\bmust be\\b|\\bwill be\\b|=|:|[-=]>|→)[\\s:]*" +
    `${hedge}(?:(?:the\\s+)?(?:letter|option|choice)\\b\\s*:?\\s*)?`,
  "gi",
);
const decision =
  /\b(?:i|i'd|i would|we|would|will)\s+(?:choose|pick|select|go with)\s+(?:the\s+)?(?:(?:option|answer|choice|letter)\s+)?/gi;
/** "C is correct", "option (C) is the best answer": at the start of a sentence or after a word that introduces it. */
const judgement =
  /(?:^|[.!?:;,\n]\s*|\b(?:therefore|thus|so|hence|option|choice|answer|letter)\s+)(\(?[A-Z]\)?)\s+(?:is|seems|would be|must be)\s+(?:the\s+)?(?:single\s+|most\s+)?(?:correct|right|best|most likely)(?:\s+(?:answer|option|choice|one))?(?=\s*(?:[.,;:!\n]|$)|\s+(?:because|since|as|here)\b)/gi;

/**
 * The option that an answer settles on, or null when it names none or several. The last statement such as
 * "The answer is: C" counts, in whatever markup; without any, a line that is nothing but an option's name
 * or text. A sentence that merely begins with "A" or "No" names nothing.
 */
export function readAnswer(text: string, asked: AskedItem): number | null {
  const plain = withoutMarkup(text);
  const last = statements(plain, asked).at(-1);
  return last === undefined ? fromLines(plain, asked) : last;
}

function withoutMarkup(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\\boxed\{(?:\\text\{)?([^{}]*)\}+/g, " answer: $1. ")
    .replace(/[*_`$"“”„]+/g, "")
    .replace(/\r\n?/g, "\n");
}

/** What each statement names, in the order of the text; null where it names several options or one that is not there. */
function statements(text: string, asked: AskedItem): (number | null)[] {
  const introduced = [...text.matchAll(statement), ...text.matchAll(decision)].map((match) => ({
    at: match.index,
    named: readNamed(text.slice(match.index + match[0].length), asked),
  }));
  const judged = [...text.matchAll(judgement)].map((match) => ({
    at: match.index,
    named: readNamed(match[1] ?? "", asked),
  }));
  return [...introduced, ...judged]
    .filter(({ named }) => named !== "nothing")
    .toSorted((a, b) => a.at - b.at)
    .map(({ named }) => (typeof named === "number" ? named : null));
}

/**
 * What single lines name. A line with a bare name outweighs lines that repeat an option, for a model may
 * go through all of them.
 */
function fromLines(text: string, asked: AskedItem): number | null {
  const lines = text
    .split("\n")
    .map((line) => line.trim().replace(/^(?:answer|option|choice)\s+/i, ""))
    .filter((line) => line !== "");
  if (asked.form === "yesNo")
    return onlyOne([lines[0], lines.at(-1)].map((line) => wordOf(line, asked)));
  const bare = lines.map((line) => labelOf(line, asked)).filter((named) => named !== null);
  return bare.at(-1) ?? onlyOne(lines.map((line) => optionOf(line, asked)));
}

/** "C", "(C)", "C.", "C)" and nothing more. */
function labelOf(line: string, asked: AskedItem): number | null {
  const name = /^[([{]?([A-Z])[)\]}]?[.:]?$/.exec(line)?.[1];
  const option = name === undefined ? -1 : asked.labels.indexOf(name);
  return option < 0 ? null : option;
}

/** "C. Furosemide" or "Furosemide" where that is the option's whole text. */
function optionOf(line: string, asked: AskedItem): number | null {
  const named = asked.options.flatMap((option, i) => {
    const text = bareText(option);
    const isNamed =
      bareText(line) === text || bareText(line) === bareText(`${asked.labels[i]} ${option}`);
    return isNamed && text !== "" ? [i] : [];
  });
  return onlyOne(named);
}

/** "Yes.", "No, because …" at the start of a line; not "No difference was found". */
function wordOf(line: string | undefined, asked: AskedItem): number | null {
  const word = /^(yes|no|maybe)\s*(?:$|[.,;:!)–—])/i.exec(line ?? "")?.[1];
  const option = word === undefined ? -1 : asked.labels.indexOf(word.toLowerCase());
  return option < 0 ? null : option;
}

function onlyOne(named: readonly (number | null)[]): number | null {
  const [first, ...others] = new Set(named.filter((option) => option !== null));
  return first === undefined || others.length > 0 ? null : first;
}

function bareText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}<>≤≥+%±-]+/gu, " ")
    .trim();
}
