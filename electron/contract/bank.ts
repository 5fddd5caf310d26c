import { z } from "zod";
import { failure } from "./failure.ts";
import { id } from "./id.ts";

const count = z.number().int().nonnegative();

/** What a question bank's file was written as; its content decides, not its name. */
export const bankFormat = z.enum([
  "medqa",
  "medmcqa",
  "pubmedqa",
  "mmlu",
  "truthfulqa",
  "ankiPackage",
  "ankiText",
  "gift",
  "aiken",
  "qti",
  "csv",
  "json",
]);
export type BankFormat = z.infer<typeof bankFormat>;

/** Formats that a bank can be written in. */
export const exportFormat = z.enum(["json", "csv", "gift", "anki"]);
export type ExportFormat = z.infer<typeof exportFormat>;

/** Most options that an item may have: they are named by letters. */
export const mostOptions = 26;
/** Longest text of one field of an item, in UTF-16 units. */
export const longestItemText = 50_000;

const longText = z.string().max(longestItemText);
const named = z.string().trim().max(200);
const tags = z.array(z.string().trim().min(1).max(100)).max(100);

/** A picture of an item, kept by the SHA-256 of its bytes. */
export const itemImage = z.object({ sha256: z.string().length(64), alt: z.string().max(1000) });
export type ItemImage = z.infer<typeof itemImage>;

/** why says why this option is right or wrong; "" where the bank does not say. */
export const itemOption = z.object({ text: longText.min(1), why: longText });
export type ItemOption = z.infer<typeof itemOption>;

/** A single-best-answer question. Texts are plain: paragraphs are separated by empty lines. */
export const choiceContent = z.object({
  kind: z.literal("choice"),
  /** What is read before the question, such as an abstract; "" without any. */
  context: longText,
  stem: longText.min(1),
  options: z.array(itemOption).min(2).max(mostOptions),
  /** The right option, from 0. */
  key: count,
  explanation: longText,
  images: z.object({ stem: z.array(itemImage), answer: z.array(itemImage) }),
});
export type ChoiceContent = z.infer<typeof choiceContent>;

/** A card with a front and a back; the student says how well it was known. */
export const cardContent = z.object({
  kind: z.literal("card"),
  stem: longText.min(1),
  back: longText,
  images: z.object({ stem: z.array(itemImage), answer: z.array(itemImage) }),
});
export type CardContent = z.infer<typeof cardContent>;

export const itemContent = z.discriminatedUnion("kind", [
  choiceContent.refine(({ key, options }) => key < options.length, {
    message: "the key names no option",
  }),
  cardContent,
]);
export type ItemContent = z.infer<typeof itemContent>;

/** What the student may change of an item, and what a bank's file says of one. */
export const itemFields = z.object({
  content: itemContent,
  subject: named,
  topic: named,
  tags,
});
export type ItemFields = z.infer<typeof itemFields>;

export const item = itemFields.extend({
  id,
  bankId: id,
  /** Its id in the file it came from; "" without one. */
  sourceId: z.string(),
  suspended: z.boolean(),
  /** What the student says is wrong with its key; null while nothing is. */
  reported: z.string().nullable(),
  editedAt: z.number().nullable(),
});
export type Item = z.infer<typeof item>;

/** A bank; "own" holds the cards that the student kept while verifying, and cannot be removed. */
export const bank = z.object({
  id,
  name: z.string(),
  origin: z.enum(["file", "own"]),
  format: bankFormat.nullable(),
  fileName: z.string(),
  addedAt: z.number(),
  items: count,
  suspended: count,
  reported: count,
});
export type Bank = z.infer<typeof bank>;

/** An item that did not come in, by its place in the file ("line 12", "note 3"). */
export const skippedItem = z.object({ at: z.string(), reason: z.string() });
export type SkippedItem = z.infer<typeof skippedItem>;

/** Most skipped items that an import names; the rest is counted. */
export const mostSkippedNamed = 1000;

/** One file on its way into a bank. Whatever has been imported stays, however it ends. */
export const bankImport = z.object({
  id,
  fileName: z.string(),
  /** Null until the file is known to be a bank. */
  bankId: id.nullable(),
  format: bankFormat.nullable(),
  state: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("reading") }),
    z.object({ kind: z.literal("done") }),
    z.object({ kind: z.literal("failed"), failure }),
    z.object({ kind: z.literal("cancelled") }),
    /** Viva ended in its midst; adding the file again goes on where it was. */
    z.object({ kind: z.literal("interrupted") }),
  ]),
  percent: z.number().min(0).max(100),
  imported: count,
  /** The very same question with the same options is in this bank already. */
  duplicates: count,
  skipped: count,
  /** The first of the skipped. */
  skippedItems: z.array(skippedItem),
  /** Sentences for the student, such as how the numbering of its keys was told. */
  notes: z.array(z.string()),
  startedAt: z.number(),
});
export type BankImport = z.infer<typeof bankImport>;

export const facet = z.object({ name: z.string(), items: count });
export type Facet = z.infer<typeof facet>;

export const bankInput = {
  bank: z.object({ bankId: id }),
  item: z.object({ itemId: id }),
  /** Items of one bank; show narrows, the query matches words of their texts. */
  list: z.object({
    bankId: id,
    query: z.string().max(500),
    show: z.enum(["all", "suspended", "reported", "edited"]),
    limit: z.number().int().min(1).max(200),
    offset: count,
  }),
  edit: z.object({ itemId: id, fields: itemFields }),
  suspend: z.object({ itemIds: z.array(id).min(1).max(10_000), suspended: z.boolean() }),
  report: z.object({ itemId: id, note: z.string().trim().min(1).max(2000).nullable() }),
} as const;
