import { giftText, markAt, type GiftFormat, type GiftText } from "./giftText.ts";

export type GiftOption = { readonly text: GiftText; readonly why: GiftText };

export type GiftQuestion = {
  /** "" without one. */
  readonly title: string;
  readonly stem: GiftText;
  readonly options: readonly GiftOption[];
  readonly key: number;
  readonly explanation: GiftText;
};

/** One question; a reason for the student when it is none with a single best answer. */
export function parseGift(block: string): GiftQuestion | { readonly reason: string } {
  const { title, rest } = splitTitle(block);
  const open = markAt(rest, "{");
  if (open === -1) return { reason: "it is a text without answers" };
  const close = markAt(rest, "}", open + 1);
  if (close === -1) return { reason: "a brace in it is opened and never closed" };
  const before = rest.slice(0, open);
  const after = rest.slice(close + 1).trim();
  const stem = giftText(after === "" ? before : `${before.trimEnd()} _____ ${after}`, "moodle");
  const { answers, feedback } = splitFeedback(rest.slice(open + 1, close));
  const explanation = giftText(feedback, stem.format);
  const told = readAnswers(answers, stem.format);
  return "reason" in told ? told : { title, stem, ...told, explanation };
}

function splitTitle(block: string): { title: string; rest: string } {
  const text = block.trimStart();
  if (!text.startsWith("::")) return { title: "", rest: text };
  for (let at = markAt(text, ":", 2); at !== -1; at = markAt(text, ":", at + 1)) {
    if (text[at + 1] === ":") {
      return { title: giftText(text.slice(2, at), "plain").text, rest: text.slice(at + 2) };
    }
  }
  return { title: "", rest: text };
}

/** What follows "####" is said whatever the answer. */
function splitFeedback(inside: string): { answers: string; feedback: string } {
  for (let at = markAt(inside, "#"); at !== -1; at = markAt(inside, "#", at + 1)) {
    if (inside.startsWith("####", at)) {
      return { answers: inside.slice(0, at), feedback: inside.slice(at + 4) };
    }
  }
  return { answers: inside, feedback: "" };
}

type Told = { readonly options: readonly GiftOption[]; readonly key: number };

function readAnswers(answers: string, format: GiftFormat): Told | { reason: string } {
  const text = answers.trim();
  if (text === "") return { reason: "it is to be answered with an essay" };
  if (text.startsWith("#")) return { reason: "it is to be answered with a number" };
  if (markAt(text, "~") !== -1) return readChoices(text, format);
  if (markAt(text, "=") !== -1 && text.includes("->")) {
    return { reason: "it is a matching question" };
  }
  return readTrueFalse(text, format) ?? { reason: "it is to be answered with words of one's own" };
}

const fullMarks = 100;

/** Each begins with "=" for right or "~" for wrong, then perhaps the share of the marks it is worth. */
function readChoices(text: string, format: GiftFormat): Told | { reason: string } {
  const options: GiftOption[] = [];
  const right: number[] = [];
  for (let at = markAt(text, "=~"); at !== -1;) {
    const end = markAt(text, "=~", at + 1);
    const raw = text.slice(at + 1, end === -1 ? text.length : end).trim();
    const [mark = "", percent] = /^%(-?\d{1,3}(?:\.\d{1,9})?)%/u.exec(raw) ?? [];
    const worth = percent === undefined ? (text[at] === "=" ? fullMarks : 0) : Number(percent);
    // "~=" is one mark that some write for "right".
    const isHalfAMark = raw === "" && text.startsWith("~=", end - 1);
    at = end;
    if (isHalfAMark) continue;
    if (worth >= fullMarks) right.push(options.length);
    options.push(splitWhy(raw.slice(mark.length), format));
  }
  const [key] = right;
  if (key === undefined) return { reason: "none of its answers is worth full marks" };
  if (right.length > 1) return { reason: "it has several right answers" };
  return { options, key };
}

function splitWhy(raw: string, format: GiftFormat): GiftOption {
  const at = markAt(raw, "#");
  const said = at === -1 ? raw : raw.slice(0, at);
  const text = giftText(said, format);
  return { text, why: giftText(at === -1 ? "" : raw.slice(at + 1), text.format) };
}

/** "T#why the other is wrong#why this is right"; null for anything else. */
function readTrueFalse(text: string, format: GiftFormat): Told | null {
  const first = markAt(text, "#");
  const answer = (first === -1 ? text : text.slice(0, first)).trim().toUpperCase();
  const key = ["TRUE", "FALSE"].findIndex((word) => answer === word || answer === word.charAt(0));
  if (key === -1) return null;
  const second = first === -1 ? -1 : markAt(text, "#", first + 1);
  const wrong = first === -1 ? "" : text.slice(first + 1, second === -1 ? text.length : second);
  const right = second === -1 ? "" : text.slice(second + 1);
  const options = ["True", "False"].map((word, index) => ({
    text: giftText(word, "plain"),
    why: giftText(index === key ? right : wrong, format),
  }));
  return { options, key };
}
