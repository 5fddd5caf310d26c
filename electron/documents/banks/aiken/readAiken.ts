import type { BankFinding, BankFindings, BankSource } from "../bankSource.ts";
import { checkedItem, skippedItem } from "../html/checkedItem.ts";
import { cleanParagraphs } from "../html/cleanParagraphs.ts";
import { textLines, type TextLine } from "../textLines.ts";

const optionLine = /^\s*([A-Z])[.)]\s+(\S.*)$/u;
const answerLine = /^\s*ANSWER\s*:(.*)$/iu;

/** Whether the beginning of a text holds options A and B and an answer after them, each on a line of its own. */
export function looksLikeAiken(head: string): boolean {
  const wanted = [/^\s*A[.)]\s+\S/u, /^\s*B[.)]\s+\S/u, /^\s*ANSWER\s*:\s*[A-Z]\b/iu];
  let found = 0;
  for (const line of head.split(/\r\n?|\n/u)) {
    if (wanted[found]?.test(line) === true) found += 1;
  }
  return found === wanted.length;
}

/** Questions as Moodle's Aiken format writes them (docs.moodle.org/en/Aiken_format), with stems of several lines too. */
export async function* readAiken(source: BankSource): BankFindings {
  let question: Question | null = null;
  let share = 0;
  for (const line of textLines(source.file)) {
    const answer = answerLine.exec(line.text)?.[1];
    ({ share } = line);
    if (answer !== undefined) {
      yield question === null
        ? skippedItem(`line ${line.number}`, "an answer stands there without a question", share)
        : finish(question, answer.trim(), share, source);
      question = null;
      continue;
    }
    if (question !== null && begins(question, line)) {
      yield unanswered(question, share);
      question = null;
    }
    question = add(question, line);
  }
  if (question !== null) yield unanswered(question, share);
  return [];
}

type Question = {
  /** The line it begins on. */
  readonly line: number;
  stem: string;
  readonly options: string[];
  afterEmptyLine: boolean;
};

/** Longer than any item may be: what follows is not kept. */
const longestText = 200_000;

/** Whether a line belongs to the next question, although this one has no answer yet. */
function begins({ options, afterEmptyLine }: Question, { text }: TextLine): boolean {
  return options.length > 0 && afterEmptyLine && text.trim() !== "" && !continues(options, text);
}

function add(question: Question | null, { number, text }: TextLine): Question | null {
  if (question === null) {
    if (text.trim() === "") return null;
    return { line: number, stem: text, options: [], afterEmptyLine: false };
  }
  const { options } = question;
  question.afterEmptyLine = text.trim() === "";
  const option = optionLine.exec(text)?.[2];
  const last = options.at(-1);
  if (option !== undefined && continues(options, text)) options.push(option);
  else if (last === undefined) question.stem = longer(question.stem, text);
  else options[options.length - 1] = longer(last, text);
  return question;
}

/** Options come in the order of the alphabet; "B. anthracis" may well begin a line of a question. */
function continues(options: readonly string[], text: string): boolean {
  return optionLine.exec(text)?.[1] === String.fromCodePoint(65 + options.length);
}

const longer = (text: string, line: string): string =>
  text.length > longestText ? text : `${text}\n${line}`;

function finish(
  { line, stem, options }: Question,
  answer: string,
  share: number,
  { context: { cleaner } }: BankSource,
): BankFinding {
  const at = `line ${line}`;
  const key = /^([A-Z])[.)]?$/iu.exec(answer)?.[1];
  if (key === undefined) return skippedItem(at, "its answer is not one letter", share);
  const content = {
    kind: "choice" as const,
    context: "",
    stem: cleanParagraphs(stem, cleaner),
    options: options.map((text) => ({ text: cleanParagraphs(text, cleaner), why: "" })),
    key: (key.toUpperCase().codePointAt(0) ?? 0) - 65,
    explanation: "",
    images: { stem: [], answer: [] },
  };
  return checkedItem(
    { content, subject: "", topic: "", tags: [], sourceId: "", at },
    share,
    cleaner,
  );
}

function unanswered({ line, options }: Question, share: number): BankFinding {
  const reason = options.length === 0 ? "it has no options and no answer" : "it has no answer";
  return skippedItem(`line ${line}`, reason, share);
}
