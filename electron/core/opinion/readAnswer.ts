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
/** "It must be D.": nothing but a name that ends there. */
const assertion =
  /\b(?:[Ii]t|[Tt]his|[Tt]hat)(?:\s+(?:is|must be|should be|has to be)|['’]s)\s+(?:(?:the\s+)?(?:option|answer|choice|letter)\s+)?(\(?[A-Z]\)?)(?=\s*$|\s*[,;:!\n]|\.(?!\s*\p{Ll}))/gu;
const retraction =
  /\b(?:no[,.]? wait|wait[,.]? no|on second thoughts?|scratch that|i take (?:it|that) back|i was wrong)\b/gi;
/** "If I had to choose" supposes nothing. */
const supposition = /\b(?:if|unless|suppose|supposing|assuming)\b(?!\s+(?:i|we)\b)/i;

/**
 * The option that an answer settles on, or null when it names none or several. The last statement such as
 * "The answer is: C" counts, in whatever markup, unless it is taken back afterwards or says what the
 * answer would be if; without any, a line that is nothing but an option's name or text. A sentence that
 * merely begins with "A" or "No" names nothing, and a letter before another option's text names neither.
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

/** What each statement names, in the order of the text; null where it names several options, one that is not there, or takes back what was said. */
function statements(text: string, asked: AskedItem): (number | null)[] {
  const introduced = [...text.matchAll(statement), ...text.matchAll(decision)]
    .filter((match) => !isSupposed(text, match))
    .map((match) => ({
      at: match.index,
      named: readNamed(text.slice(match.index + match[0].length), asked),
    }));
  const judged = [...text.matchAll(judgement), ...text.matchAll(assertion)].map((match) => ({
    at: match.index,
    named: readNamed(match[1] ?? "", asked),
  }));
  const retracted = [...text.matchAll(retraction)].map(({ index }) => ({
    at: index,
    named: "unclear" as const,
  }));
  return [...introduced, ...judged, ...retracted]
    .filter(({ named }) => named !== "nothing")
    .toSorted((a, b) => a.at - b.at)
    .map(({ named }) => (typeof named === "number" ? named : null));
}

/** Whether a statement says what the answer would be in another case than the one that is asked about. */
function isSupposed(text: string, { 0: words, index }: RegExpExecArray): boolean {
  if (!/\bwould be\b/i.test(words)) return false;
  const before =
    text
      .slice(0, index)
      .split(/[.!?\n]/)
      .at(-1) ?? "";
  const [after = ""] = text.slice(index + words.length).split(/[.!?\n]/, 1);
  return supposition.test(before) || supposition.test(after);
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
