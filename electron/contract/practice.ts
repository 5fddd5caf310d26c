import { z } from "zod";
import { cardContent, choiceContent, item } from "./bank.ts";
import { id } from "./id.ts";
import { passage, span } from "./library.ts";
import { opinion, opinionMode } from "./opinion.ts";

const count = z.number().int().nonnegative();

export const confidence = z.enum(["guess", "unsure", "sure"]);
export type Confidence = z.infer<typeof confidence>;

/** How well an item was known, in the words of spaced repetition. */
export const rating = z.enum(["again", "hard", "good", "easy"]);
export type Rating = z.infer<typeof rating>;

/** Tutor shows feedback after each item and may be paused; exam shows it when the block has ended. */
export const sessionMode = z.enum(["tutor", "exam"]);
export type SessionMode = z.infer<typeof sessionMode>;

/** new: never answered; missed: last answered wrongly; unsure: last answered as a guess or unsure. */
export const itemStanding = z.enum(["new", "missed", "due", "unsure", "flagged"]);
export type ItemStanding = z.infer<typeof itemStanding>;

/** Which items to practise; empty lists do not narrow, standings are joined by "or". Suspended ones never come. */
export const selection = z.object({
  banks: z.array(id),
  subjects: z.array(z.string()),
  tags: z.array(z.string()),
  standings: z.array(itemStanding),
});
export type Selection = z.infer<typeof selection>;

export const timing = z.discriminatedUnion("per", [
  z.object({ per: z.literal("none") }),
  z.object({ per: z.enum(["item", "block"]), seconds: z.number().int().min(5).max(86_400) }),
]);
export type Timing = z.infer<typeof timing>;

export const sessionPlan = z.object({
  mode: sessionMode,
  selection,
  items: z.number().int().min(1).max(500),
  timing,
  order: z.enum(["random", "asInBank"]),
  /** What the model does once the student has committed; null leaves it out. */
  opinion: opinionMode.nullable(),
});
export type SessionPlan = z.infer<typeof sessionPlan>;

/** The usual exam block. */
export const examBlock = { items: 40, seconds: 3600 } as const;

/** What the student has done at one place of a session. */
export const response = z.object({
  /** From 0. */
  place: count,
  itemId: id,
  kind: z.enum(["choice", "card"]),
  /** The chosen option, from 0; null while unanswered, and for cards. */
  chosen: count.nullable(),
  confidence: confidence.nullable(),
  /** Options struck out. */
  struck: z.array(count),
  /** Stretches of the stem that were marked. */
  marks: z.array(span),
  flagged: z.boolean(),
  note: z.string(),
  spentMs: count,
  /** When it was locked: by committing (tutor mode), by its own time, or with an option chosen by the session's end. */
  lockedAt: z.number().nullable(),
  /** Null until feedback may be seen, and for cards. */
  correct: z.boolean().nullable(),
  /** Null until it counts for spaced repetition. */
  rating: rating.nullable(),
});
export type Response = z.infer<typeof response>;

export const sessionSummary = z.object({
  id,
  mode: sessionMode,
  createdAt: z.number(),
  /** Null while it goes on. */
  endedAt: z.number().nullable(),
  items: count,
  answered: count,
  /** Null until the feedback of the whole session may be seen. */
  right: count.nullable(),
  /** Names of its banks. */
  banks: z.array(z.string()),
});
export type SessionSummary = z.infer<typeof sessionSummary>;

export const session = z.object({
  id,
  plan: sessionPlan,
  createdAt: z.number(),
  endedAt: z.number().nullable(),
  /** Where the student is, from 0. */
  place: count,
  paused: z.boolean(),
  /** Of the block, or of the present item; null without a limit. */
  remainingMs: count.nullable(),
  responses: z.array(response),
});
export type Session = z.infer<typeof session>;

/** An item as it may be seen before the feedback: without its key and whatever gives it away. */
export const shownItem = z.object({
  itemId: id,
  subject: z.string(),
  topic: z.string(),
  content: z.discriminatedUnion("kind", [
    choiceContent
      .pick({ kind: true, context: true, stem: true })
      .extend({ options: z.array(z.string()), images: choiceContent.shape.images.shape.stem }),
    cardContent
      .pick({ kind: true, stem: true })
      .extend({ images: cardContent.shape.images.shape.stem }),
  ]),
});
export type ShownItem = z.infer<typeof shownItem>;

/** Why an option is right or wrong: in the bank's words, else in the student's documents, else not at all. */
export const optionWhy = z.discriminatedUnion("from", [
  z.object({ from: z.literal("bank"), text: z.string() }),
  z.object({
    from: z.literal("library"),
    quotes: z.array(z.object({ passage, quote: z.string() })).min(1),
  }),
  z.object({ from: z.literal("nowhere") }),
]);
export type OptionWhy = z.infer<typeof optionWhy>;

/** What is shown of an item once it is locked and may be seen. */
export const feedback = z.object({
  response,
  item,
  /** One for each option; empty for cards. */
  whys: z.array(optionWhy),
  /** Over every item that the student has answered; null before the first. */
  meanMs: z.number().nullable(),
  /** How this item went before. */
  earlier: z.object({ answered: count, right: count }),
  opinions: z.array(opinion),
  /** When it comes back by spaced repetition; null when it does not. */
  due: z.number().nullable(),
});
export type Feedback = z.infer<typeof feedback>;

/** News of an open session: all of it when something changed, and its clock about once a second. */
export const sessionEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("session"), session }),
  z.object({
    type: z.literal("clock"),
    place: count,
    remainingMs: count.nullable(),
    spentMs: count,
  }),
]);
export type SessionEvent = z.infer<typeof sessionEvent>;

/** Spaced repetition as it stands: due counts items whose time has come by the end of this day. */
export const dueCount = z.object({
  due: count,
  new: count,
  /** Items that come back on each of the next days, today first. */
  ahead: z.array(z.object({ day: z.string(), items: count })),
  /** The last review can be taken back. */
  canUndo: z.boolean(),
});
export type DueCount = z.infer<typeof dueCount>;

const at = z.object({ sessionId: id, place: count });

export const practiceInput = {
  session: z.object({ sessionId: id }),
  at,
  /** Only what is given changes. Refused once the item is locked, but for flag and note. */
  respond: at.extend({
    change: z
      .object({
        chosen: count.nullable(),
        confidence: confidence.nullable(),
        struck: z.array(count).max(26),
        marks: z.array(span).max(500),
        flagged: z.boolean(),
        note: z.string().max(20_000),
      })
      .partial(),
  }),
  /** A card's back has been seen: how well it was known. */
  rate: at.extend({ rating }),
} as const;
