import type { PromptSegment } from "../../core/ports.ts";
import type { ControlToken, NativeModel, Token } from "./native.ts";

/** Ids of an answer that was generated with exactly this text, or null. */
export type RecallTokens = (text: string) => readonly Token[] | null;

export type PromptTokens = {
  readonly tokens: readonly Token[];
  /** How many of the tokens each segment accounts for; the start token counts for the first one. */
  readonly counts: readonly number[];
  /** Text that follows continues text: no control token and no beginning comes before it. */
  readonly endsInText: boolean;
};

type Vocabulary = Pick<
  NativeModel,
  "startToken" | "addsStartToken" | "addsLeadingSpace" | "controlTokens" | "tokenize" | "detokenize"
>;

/** A stretch of plain text, across segments, that is tokenized in one go. */
type Run = { readonly pieces: { readonly segment: number; readonly text: string }[] };
type Part =
  | { readonly kind: "run"; readonly run: Run }
  | { readonly kind: "tokens"; readonly segment: number; readonly tokens: readonly Token[] };

/**
 * Turns a prompt into tokens as if it were one text, except that control tokens are recognised in
 * markup only and that earlier answers keep the very tokens they were generated with.
 */
export function promptTokens(
  vocabulary: Vocabulary,
  segments: readonly PromptSegment[],
  recall: RecallTokens,
): PromptTokens {
  const parts = splitIntoParts(vocabulary, segments, recall);
  const tokens: Token[] = [];
  const counts = segments.map(() => 0);
  const add = (segment: number, added: readonly Token[]): void => {
    for (const token of added) tokens.push(token);
    counts[segment] = (counts[segment] ?? 0) + added.length;
  };

  const start = startTokens(vocabulary, parts[0]);
  add(0, start);
  let continues = false;
  for (const part of parts) {
    if (part.kind === "tokens") {
      add(part.segment, part.tokens);
      continues = !isControl(vocabulary, part.tokens.at(-1));
      continue;
    }
    const text = part.run.pieces.map((piece) => piece.text).join("");
    const ofRun = continues ? tokenizeContinuation(vocabulary, text) : vocabulary.tokenize(text);
    let from = 0;
    for (const { segment, to } of shareOut(vocabulary, part.run, ofRun, continues)) {
      add(segment, ofRun.slice(from, to));
      from = to;
    }
    continues = true;
  }
  return { tokens, counts: segments.length === 0 ? [] : counts, endsInText: continues };
}

/** Tokens of plain text right after a prompt, whose own tokens stay as they are. */
export function continuationTokens(
  vocabulary: Vocabulary,
  { endsInText }: PromptTokens,
  text: string,
): Token[] {
  return endsInText ? tokenizeContinuation(vocabulary, text) : vocabulary.tokenize(text);
}

function startTokens(vocabulary: Vocabulary, first: Part | undefined): Token[] {
  const start = vocabulary.startToken;
  if (start === null || !vocabulary.addsStartToken) return [];
  // A chat template may already have written it.
  return first?.kind === "tokens" && first.tokens[0] === start ? [] : [start];
}

function splitIntoParts(
  vocabulary: Vocabulary,
  segments: readonly PromptSegment[],
  recall: RecallTokens,
): Part[] {
  const parts: Part[] = [];
  const addText = (segment: number, text: string): void => {
    if (text === "") return;
    const last = parts.at(-1);
    if (last?.kind === "run") last.run.pieces.push({ segment, text });
    else parts.push({ kind: "run", run: { pieces: [{ segment, text }] } });
  };
  for (const [segment, { text, markup }] of segments.entries()) {
    const remembered = markup ? null : recall(text);
    if (remembered !== null) {
      parts.push({ kind: "tokens", segment, tokens: remembered });
    } else if (markup) {
      for (const piece of splitMarkup(text, vocabulary.controlTokens())) {
        if (typeof piece === "string") addText(segment, piece);
        else parts.push({ kind: "tokens", segment, tokens: [piece.token] });
      }
    } else {
      addText(segment, text);
    }
  }
  return parts;
}

/** Cuts markup at its control tokens; of several that match at one place, the longest wins. */
export function splitMarkup(
  text: string,
  controlTokens: readonly ControlToken[],
): (string | ControlToken)[] {
  const present = controlTokens.filter((control) => text.includes(control.text));
  const pieces: (string | ControlToken)[] = [];
  let rest = text;
  for (let next = firstControl(rest, present); next !== null; next = firstControl(rest, present)) {
    pieces.push(rest.slice(0, next.at), next.control);
    rest = rest.slice(next.at + next.control.text.length);
    if (next.control.stripsAfter) rest = rest.trimStart();
  }
  return [...pieces, rest];
}

function firstControl(
  text: string,
  controlTokens: readonly ControlToken[],
): { readonly at: number; readonly control: ControlToken } | null {
  return controlTokens
    .map((control) => ({ control, at: text.indexOf(control.text) }))
    .filter(({ at }) => at >= 0)
    .reduce<{ at: number; control: ControlToken } | null>((first, next) => {
      if (first === null || next.at < first.at) return next;
      const isLonger = next.at === first.at && next.control.text.length > first.control.text.length;
      return isLonger ? next : first;
    }, null);
}

function isControl(vocabulary: Vocabulary, token: Token | undefined): boolean {
  return vocabulary.controlTokens().some((control) => control.token === token);
}

/**
 * Tokenizes text that continues plain text. Where the tokenizer puts a space before a text, a short
 * anchor goes first and its tokens are taken off again; it must not melt into what follows.
 */
function tokenizeContinuation(vocabulary: Vocabulary, text: string): Token[] {
  if (!vocabulary.addsLeadingSpace) return vocabulary.tokenize(text);
  for (const anchor of ["\n", "|", "."]) {
    const anchorTokens = vocabulary.tokenize(anchor);
    const tokens = vocabulary.tokenize(anchor + text);
    const rest = tokens.slice(anchorTokens.length);
    const intact = anchorTokens.every((token, index) => tokens[index] === token);
    if (intact && vocabulary.detokenize(rest, anchorTokens) === text) return rest;
  }
  return vocabulary.tokenize(text);
}

/** Where each piece of a run ends among its tokens; a token belongs to the piece it begins in. */
function shareOut(
  vocabulary: Vocabulary,
  run: Run,
  tokens: readonly Token[],
  continues: boolean,
): { segment: number; to: number }[] {
  const after = continues && vocabulary.addsLeadingSpace ? vocabulary.tokenize("\n") : [];
  let end = 0;
  let low = 0;
  return run.pieces.map(({ segment, text }, index) => {
    if (index === run.pieces.length - 1) return { segment, to: tokens.length };
    end += text.length;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (vocabulary.detokenize(tokens.slice(0, middle), after).length < end) low = middle + 1;
      else high = middle;
    }
    return { segment, to: low };
  });
}
