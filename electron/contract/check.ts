import { z } from "zod";
import {
  budget,
  decoding,
  modelIdentity,
  stopReason,
  timings,
  tokenCounts,
  budgetKind,
} from "./conversation.ts";
import { replacement } from "./deidentify.ts";
import { engine } from "./engine.ts";
import { failure } from "./failure.ts";
import { flag } from "./flag.ts";
import { sources, support } from "./grounding.ts";
import { id } from "./id.ts";
import { passage, span } from "./library.ts";
import { confidence } from "./practice.ts";
import { accuracy } from "./practiceStatistics.ts";
import { checkedSource, namedSource } from "./verify.ts";
import { columnKind } from "./columnKind.ts";
import { pointDifference } from "./pointDifference.ts";

export { columnKind, type ColumnKind } from "./columnKind.ts";

const count = z.number().int().nonnegative();
/** How many tags a check may have. */
export const mostTags = 20;
const tags = z.array(z.string().trim().min(1).max(60)).max(mostTags);

/** Longest answer of a student, question or reference, in UTF-16 units. */
export const longestCheckText = 20_000;
const words = z.string().max(longestCheckText);

/** The columns that an engine writes. */
export const engineColumn = z.enum(["model", "second"]);
export type EngineColumn = z.infer<typeof engineColumn>;

/** Two to four different ones in the order in which they stand; the student's own is always there. */
export const columns = z
  .array(columnKind)
  .min(2)
  .max(4)
  .refine((order) => order.includes("mine") && new Set(order).size === order.length, {
    message: "the student's own column and one to three others, each once",
  });

/** Where the question came from. */
export const checkOrigin = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("typed") }),
  /** An answer of Ask: it becomes the model's column as it is. */
  z.object({ kind: z.literal("ask"), answerId: id, conversationId: id }),
  /** A question or card of a bank: its key is the reference. */
  z.object({ kind: z.literal("item"), itemId: id, bankId: id }),
]);
export type CheckOrigin = z.infer<typeof checkOrigin>;

/** What is about to leave this computer, whole, and what would be replaced in it. */
export const approvalRequest = z.object({
  host: z.string(),
  model: z.string(),
  /** first: nothing was sent to this server before; patientData: the text may identify a person. */
  why: z.array(z.enum(["first", "patientData"])).min(1),
  /** In the order in which they are sent. Replacements are offsets into the part's own text. */
  parts: z.array(
    z.object({ kind: budgetKind, text: z.string(), replacements: z.array(replacement) }),
  ),
});
export type ApprovalRequest = z.infer<typeof approvalRequest>;

/** How an engine's column stands. The student may leave: nothing depends on a page that watches. */
export const columnState = z.discriminatedUnion("kind", [
  /** Being written, or ready: withheld until the student has committed. */
  z.object({ kind: z.literal("hidden"), ready: z.boolean() }),
  /** turn: others are written first; model: none is loaded; server: it is switched off. */
  z.object({ kind: z.literal("waiting"), for: z.enum(["turn", "student", "model", "server"]) }),
  z.object({ kind: z.literal("approval"), request: approvalRequest }),
  /** Its model is being loaded; instead is the name of the one that makes room for it meanwhile. */
  z.object({ kind: z.literal("loading"), name: z.string(), instead: z.string().nullable() }),
  z.object({ kind: z.literal("reading"), evaluated: count, total: count }),
  z.object({ kind: z.literal("writing"), generated: count }),
  /** The server asked to wait. */
  z.object({ kind: z.literal("retrying"), status: count, inMs: count }),
  z.object({ kind: z.literal("done"), stop: stopReason }),
  /** By the student; what was written stays. */
  z.object({ kind: z.literal("stopped") }),
  /** What was written before stays. */
  z.object({ kind: z.literal("failed"), failure }),
]);
export type ColumnState = z.infer<typeof columnState>;

/** What one engine wrote. */
export const checkAnswer = z.object({
  column: engineColumn,
  engine,
  state: columnState,
  text: z.string(),
  flags: z.array(flag),
  /** Null before it began, with the server's host where there is one. */
  model: modelIdentity.extend({ host: z.string().nullable() }).nullable(),
  decoding: decoding.nullable(),
  tokens: tokenCounts.nullable(),
  timings: timings.nullable(),
  budget: budget.nullable(),
  /** So many of the check's passages were in its prompt. */
  passagesSent: count,
  /** Identifiers that were replaced before it was sent to a server. */
  replaced: count,
  /** The geometric mean of the probabilities of its tokens, where the engine tells them. */
  certainty: z.number().min(0).max(1).nullable(),
});
export type CheckAnswer = z.infer<typeof checkAnswer>;

/** One claim of one column, by offsets into its text. */
export const checkClaim = span.extend({
  id,
  column: columnKind,
  text: z.string(),
  /** The student put it into its row. */
  moved: z.boolean(),
});
export type CheckClaim = z.infer<typeof checkClaim>;

/** How the claims of two columns in one row stand to each other, and the words that tell it. */
export const pointRelation = z.object({
  a: columnKind,
  b: columnKind,
  relation: z.enum(["same", "differ"]),
  /** One sentence on why they differ; empty where they are the same. */
  reason: z.string(),
  /** The same in parts; without where they are the same, and in checks of before Viva told it so. */
  difference: pointDifference.optional(),
  /** Offsets into the columns' texts. */
  aWords: z.array(span),
  bWords: z.array(span),
});
export type PointRelation = z.infer<typeof pointRelation>;

/** What a passage of the library says to a claim. */
export const pointEvidence = z.object({
  claimId: id,
  column: columnKind,
  support,
  /** It speaks against the claim: by its number, a denial, or another subject. */
  conflicts: z.boolean(),
  reason: z.string(),
  /** Number of the passage within the check, from 1. */
  passage: z.number().int().positive(),
  quote: z.string(),
  /** Offsets into the passage's text. */
  quoteSpan: span,
  claimWords: z.array(span),
  passageWords: z.array(span),
});
export type PointEvidence = z.infer<typeof pointEvidence>;

/**
 * agree: all columns that speak of it say the same; differ: two of them do not; onlyHere: one column alone says it;
 * conflict: a source speaks against it.
 */
export const rowKind = z.enum(["agree", "differ", "onlyHere", "conflict"]);
export type RowKind = z.infer<typeof rowKind>;

/** Who is right at a point. noneRight: everybody who spoke of it is wrong. */
export const pointVerdict = z.enum([
  "mineRight",
  "modelRight",
  "secondRight",
  "noneRight",
  "unsure",
]);
export type PointVerdict = z.infer<typeof pointVerdict>;

export const settlement = z.object({
  verdict: pointVerdict,
  source: checkedSource.nullable(),
  note: z.string(),
  at: z.number(),
  by: z.string(),
});
export type Settlement = z.infer<typeof settlement>;

/** One point of the board, with the claims of all columns that speak of it. */
export const checkRow = z.object({
  id,
  kind: rowKind,
  claims: z.array(checkClaim).min(1),
  relations: z.array(pointRelation),
  evidence: z.array(pointEvidence),
  settled: settlement.nullable(),
  /** The practice card that was made of it. */
  cardId: id.nullable(),
});
export type CheckRow = z.infer<typeof checkRow>;

/** The student's answer, point by point; null points are still open. */
export const checkScore = z.object({
  /** Points the student has right, has wrong, and lacks. */
  right: count,
  wrong: count,
  missed: count,
  /** Settled as unsure. */
  unsure: count,
  /** Rows that must still be settled. */
  open: count,
});
export type CheckScore = z.infer<typeof checkScore>;

/** writing: the student has not committed; running: an engine is still at it; open: rows are to be settled. */
export const checkStage = z.enum(["writing", "running", "open", "settled"]);
export type CheckStage = z.infer<typeof checkStage>;

export const checkSummary = z.object({
  id,
  question: z.string(),
  topic: z.string(),
  tags,
  stage: checkStage,
  origin: checkOrigin,
  createdAt: z.number(),
  score: checkScore,
  /** Those that answer, by name with adapter and host, in the order of their columns; what has not begun is left out. */
  models: z.array(z.string()),
});
export type CheckSummary = z.infer<typeof checkSummary>;

/** A whole check; what is withheld from the student is not in it. */
export const check = checkSummary.extend({
  /** False when the student chose to see the other columns at once. */
  blind: z.boolean(),
  sources,
  columns,
  mine: z.object({
    text: words,
    confidence: confidence.nullable(),
    committedAt: z.number().nullable(),
  }),
  /** In the order model, second. */
  answers: z.array(checkAnswer).max(2),
  /** The answer key or what the student gave as a model solution; null without one, and while it is withheld. */
  reference: z.object({ from: z.enum(["key", "typed"]), text: words }).nullable(),
  /** Of the library, in the order of their numbers; empty while they are withheld. */
  passages: z.array(passage),
  /** False when a search found nothing to the point. */
  relevant: z.boolean(),
  /** Empty until the student has committed and every engine has ended. */
  rows: z.array(checkRow),
});
export type Check = z.infer<typeof check>;

export const checkEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("check"), check }),
  /** Text to append to what one engine has written. */
  z.object({
    type: z.literal("delta"),
    column: engineColumn,
    text: z.string(),
    generated: count,
  }),
  z.object({ type: z.literal("state"), column: engineColumn, state: columnState }),
]);
export type CheckEvent = z.infer<typeof checkEvent>;

/** Who takes part in a comparison; models by name, with adapter and host where there is one. */
export const participant = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("mine") }),
  z.object({ kind: z.literal("model"), name: z.string() }),
  /** The answer key or a typed model solution. */
  z.object({ kind: z.literal("reference") }),
]);
export type Participant = z.infer<typeof participant>;

/** How often two agree on the points of which both speak, with Wilson's 95 % interval of the share as parts of 1. */
export const agreement = z.object({
  a: participant,
  b: participant,
  same: count,
  differ: count,
  low: z.number(),
  high: z.number(),
});
export type Agreement = z.infer<typeof agreement>;

/** How often somebody was right on the points of which they spoke and that the student, the key or a source decided. */
export const rightness = accuracy.extend({ who: participant });

const group = z.object({
  checks: count,
  agreements: z.array(agreement),
  rightness: z.array(rightness),
  score: checkScore,
});

/** Over all checks whose rows are there. */
export const checkStatistics = z.object({
  total: group,
  /** Most checks first. */
  byTopic: z.array(group.extend({ topic: z.string() })),
  byTag: z.array(group.extend({ tag: z.string() })),
  student: z.object({
    /** Points of answers that were committed with a stated confidence. */
    byConfidence: z.array(accuracy.extend({ confidence })),
    /** Points of answers committed as sure that turned out wrong, the latest first, at most 20. */
    sureAndWrong: z.array(
      z.object({
        checkId: id,
        rowId: id,
        question: z.string(),
        topic: z.string(),
        /** What the student wrote, and what is right; empty where nobody said that. */
        claim: z.string(),
        right: z.string(),
        /** When the answer was committed. */
        at: z.number(),
      }),
    ),
  }),
});
export type CheckStatistics = z.infer<typeof checkStatistics>;

const columnEngines = z.object({
  /** Null leaves the column out. */
  model: engine.nullable(),
  second: engine.nullable(),
});

const plan = z.object({
  columns,
  engines: columnEngines,
  sources,
  blind: z.boolean(),
  tags,
});

const onCheck = z.object({ checkId: id });
const onColumn = onCheck.extend({ column: engineColumn });
const onRow = onCheck.extend({ rowId: id });

export const checkInput = {
  check: onCheck,
  column: onColumn,
  row: onRow,
  begin: plan.extend({
    question: z.discriminatedUnion("from", [
      z.object({
        from: z.literal("typed"),
        text: words,
        /** A model solution, perhaps. */
        reference: words.nullable(),
      }),
      /** What the student thinks of it is written as in any check. */
      z.object({ from: z.literal("ask"), answerId: id }),
      /** A locked answer of a session; it is committed with the confidence it had. */
      z.object({ from: z.literal("response"), sessionId: id, place: count }),
    ]),
  }),
  /** Each question becomes a check of its own, to be written whenever the student likes. */
  queue: plan.extend({
    questions: z.discriminatedUnion("from", [
      z.object({ from: z.literal("typed"), texts: z.array(words).min(1).max(500) }),
      z.object({
        from: z.literal("bank"),
        bankId: id,
        items: z.number().int().min(1).max(500),
        order: z.enum(["random", "asInBank"]),
      }),
    ]),
  }),
  list: z.object({
    search: z.string().max(500),
    stage: checkStage.nullable(),
    limit: z.number().int().min(1).max(500),
    offset: count,
  }),
  write: onCheck.extend({ text: words }),
  /** Confidence is null where the student did not state it. */
  commit: onCheck.extend({ text: words, confidence: confidence.nullable() }),
  again: onColumn.extend({ engine: engine.nullable() }),
  /** Indexes of replacements, part by part, that the student leaves as they are written. */
  approve: onColumn.extend({
    /** What the student was shown: nothing else may be sent. */
    request: approvalRequest,
    kept: z.array(z.array(count)),
  }),
  arrange: onCheck.extend({ columns }),
  tag: onCheck.extend({ tags }),
  /** A null row gives the claim a row of its own. */
  moveClaim: onCheck.extend({ claimId: id, rowId: id.nullable() }),
  settle: onRow.extend({
    /** Null opens it again. */
    verdict: pointVerdict.nullable(),
    source: namedSource.nullable(),
    note: z.string().max(longestCheckText),
  }),
  keep: onRow.extend({
    front: z.string().trim().min(1).max(longestCheckText),
    back: z.string().trim().min(1).max(longestCheckText),
  }),
  export: onCheck.extend({ format: z.enum(["markdown", "json"]) }),
} as const;
