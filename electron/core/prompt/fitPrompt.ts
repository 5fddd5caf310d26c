import type { Budget, BudgetKind } from "../../contract/conversation.ts";
import type { Passage } from "../../contract/library.ts";
import { placeOf } from "../../contract/placeOf.ts";
import type { Model, Prompt, PromptSegment } from "../ports.ts";
import type { CountTexts } from "./countTexts.ts";
import type { Profile } from "./profile.ts";
import { renderPrompt, type Exchange } from "./renderPrompt.ts";
import { groundedExamples, writeSources } from "./writeSources.ts";

/** The answer gives up room down to this many tokens before worked examples are left out. */
const comfortableAnswer = 192;
/** Questions are given room in steps, so that the length of one does not move the cut of the history. */
const questionStep = 256;
/** Below this many tokens of room for the answer, sending makes no sense. */
const smallestAnswer = 48;
/** The answer gives up room before fewer passages than these are sent. */
const fewPassages = 2;
/** The last turn, which a follow-up refers to, stays as long as there are more passages than these. */
const passagesBesideTurn = 3;

export type FittedPrompt = {
  readonly prompt: Prompt;
  readonly budget: Budget;
  /** Room for the answer in tokens; at most the maxTokens asked for. */
  readonly answerTokens: number;
  /** Those of the passages that are in the prompt, in the order of their numbers. */
  readonly passages: readonly Passage[];
};

type Counting = Pick<Model, "countTokens" | "renderTemplate"> & { readonly countTexts: CountTexts };

/**
 * Fits a question into the model's context, counted by the model's own tokenizer.
 * Gives up, in this order: the older turns, all but three passages, the last turn, all but two
 * passages, part of the answer's room, the worked examples, all but the very best passage.
 * Whatever is left out is named in the budget; overBy > 0 when the question still does not fit.
 */
export async function fitPrompt(
  request: {
    readonly profile: Profile;
    /** Earlier turns, oldest first. */
    readonly history: readonly Exchange[];
    /** Best first. */
    readonly passages: readonly Passage[];
    readonly question: string;
    readonly contextSize: number;
    readonly maxTokens: number;
  },
  counting: Counting,
): Promise<FittedPrompt> {
  const { profile, contextSize, maxTokens, question } = request;
  const allPassages = profile.form === "raw" ? [] : request.passages;
  const allExamples = examplesFor(profile, allPassages);
  const allHistory = profile.form === "raw" ? [] : request.history;
  const turnTokens = await countExchanges(allHistory, counting);

  // Turns that cannot fit by their bare texts are not worth a rendering: a conversation may be long.
  let first = oldestBeyond(turnTokens, contextSize);
  let isCut = false;
  // However long an answer the student allows: half of the context is for what was said before.
  const answerReserve = Math.min(maxTokens, Math.floor(contextSize / 2));
  let examples = allExamples;
  let passages = allPassages;
  for (;;) {
    const history = allHistory.slice(first);
    const sources = writeSources(passages);
    const prompt = await renderPrompt(
      profile,
      { examples, history, sources, question },
      counting.renderTemplate,
    );
    const counts = await counting.countTokens(prompt.segments);
    const room = contextSize - sum(counts);
    const oldest = passages.length > passagesBesideTurn ? allHistory.length - 1 : allHistory.length;
    if (room < answerReserve && first < oldest) {
      const sizes = framedSizes(turnTokens, first, tokensOf("history", prompt.segments, counts));
      const asked = tokensOf("question", prompt.segments, counts);
      const fixed = sum(counts) - sum(sizes.slice(first)) - asked;
      const historyRoom = contextSize - fixed - roundUp(asked, questionStep) - answerReserve;
      const wanted = isCut ? first + 1 : Math.max(first + 1, firstToKeep(sizes, historyRoom));
      first = Math.min(oldest, wanted);
      isCut = true;
      continue;
    }
    const tight = room < Math.min(comfortableAnswer, maxTokens);
    const kept = tight && examples.length === 0 ? 1 : fewPassages;
    const spared = first < allHistory.length ? passagesBesideTurn : kept;
    if (room < answerReserve && passages.length > spared) {
      passages = passages.slice(0, -1);
      continue;
    }
    if (tight && examples.length > 0) {
      examples = [];
      continue;
    }
    const answerTokens = Math.max(0, Math.min(maxTokens, room));
    const droppedExamples = examples.length < allExamples.length ? allExamples : [];
    return {
      prompt,
      answerTokens,
      passages,
      budget: {
        contextSize,
        parts: partsOf(prompt.segments, counts, answerTokens),
        dropped: [
          ...droppedTurns(allHistory.slice(0, first), turnTokens),
          ...(await droppedPassages(allPassages.slice(passages.length), counting)),
          ...(await droppedShots(droppedExamples, counting)),
          ...shortenedAnswer(answerTokens, maxTokens),
        ],
        overBy: Math.max(0, Math.min(smallestAnswer, maxTokens) - room),
      },
    };
  }
}

function examplesFor(profile: Profile, passages: readonly Passage[]): readonly Exchange[] {
  if (profile.form === "raw") return [];
  if (passages.length === 0) return profile.examples;
  return profile.groundedExample ? groundedExamples : [];
}

async function countExchanges(
  exchanges: readonly Exchange[],
  { countTexts }: Counting,
): Promise<number[]> {
  const counts = await countTexts(exchanges.flatMap(({ question, answer }) => [question, answer]));
  return exchanges.map((_, i) => (counts[2 * i] ?? 0) + (counts[2 * i + 1] ?? 0));
}

/** How many of the oldest turns lie before the newest ones that together have at most this many tokens. */
function oldestBeyond(turnTokens: readonly number[], limit: number): number {
  let total = 0;
  const last = turnTokens.findLastIndex((tokens) => (total += tokens) > limit);
  return last + 1;
}

/** Tokens of each turn with its share of the framing, as far as the rendered turns tell it. */
function framedSizes(turnTokens: readonly number[], first: number, rendered: number): number[] {
  const bare = turnTokens.slice(first);
  const framing = Math.max(0, Math.round((rendered - sum(bare)) / bare.length));
  return turnTokens.map((tokens) => tokens + framing);
}

/**
 * The first turn to keep so that the rest fits the room. Turns are dropped in blocks of half the
 * room: a cut that moved with every question would change the prompt right after its head each
 * time, and all of the history would be read again.
 */
function firstToKeep(sizes: readonly number[], room: number): number {
  const block = Math.max(1, Math.floor(room / 2));
  const wanted = room > 0 ? roundUp(sum(sizes) - room, block) : Number.POSITIVE_INFINITY;
  let freed = 0;
  const last = sizes.findIndex((tokens) => (freed += tokens) >= wanted);
  return last < 0 ? sizes.length : last + 1;
}

function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}

function partsOf(
  segments: readonly PromptSegment[],
  counts: readonly number[],
  answerTokens: number,
): Budget["parts"] {
  const kinds: BudgetKind[] = ["instructions", "examples", "passages", "history", "question"];
  const parts = kinds.map((kind) => ({ kind, tokens: tokensOf(kind, segments, counts) }));
  return [...parts, { kind: "answer" as const, tokens: answerTokens }].filter(
    ({ kind, tokens }) => tokens > 0 || kind === "answer",
  );
}

function tokensOf(
  kind: BudgetKind,
  segments: readonly PromptSegment[],
  counts: readonly number[],
): number {
  return sum(counts.filter((_, i) => segments[i]?.kind === kind));
}

function droppedTurns(
  dropped: readonly Exchange[],
  turnTokens: readonly number[],
): Budget["dropped"] {
  const [oldest] = dropped;
  if (!oldest) return [];
  const label =
    dropped.length === 1
      ? `The earliest question and answer (“${beginning(oldest.question)}”)`
      : `The ${dropped.length} earliest questions and answers, from “${beginning(oldest.question)}” on`;
  return [{ kind: "history", label, tokens: sum(turnTokens.slice(0, dropped.length)) }];
}

async function droppedPassages(
  passages: readonly Passage[],
  { countTexts }: Counting,
): Promise<Budget["dropped"]> {
  const counts = await countTexts(passages.map(({ text }) => text));
  return passages.map((passage, i) => ({
    kind: "passages",
    label: `A passage of ${placeOf(passage)}`,
    tokens: counts[i] ?? 0,
  }));
}

async function droppedShots(
  examples: readonly Exchange[],
  counting: Counting,
): Promise<Budget["dropped"]> {
  if (examples.length === 0) return [];
  const tokens = sum(await countExchanges(examples, counting));
  return [{ kind: "examples", label: "The worked examples that show the model the form", tokens }];
}

function shortenedAnswer(answerTokens: number, maxTokens: number): Budget["dropped"] {
  if (answerTokens >= maxTokens) return [];
  const label = `Room for the answer, from ${maxTokens} down to ${answerTokens} tokens`;
  return [{ kind: "answer", label, tokens: maxTokens - answerTokens }];
}

function beginning(text: string): string {
  const line = text.trim().split("\n", 1)[0] ?? "";
  return line.length > 48 ? `${line.slice(0, 47).trimEnd()}…` : line;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
