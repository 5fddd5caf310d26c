import { z } from "zod";
import { bankFormat, itemFields, skippedItem } from "../contract/bank.ts";
import { failure } from "../contract/failure.ts";
import { documentKind, documentPage } from "../contract/library.ts";

const count = z.number().int().nonnegative();

const parseEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("started"), kind: documentKind, pages: count.nullable() }),
  z.object({ type: z.literal("page"), page: documentPage }),
  z.object({
    type: z.literal("done"),
    title: z.string().nullable(),
    invisibleRemoved: count,
    notes: z.array(z.string()),
  }),
]);

const bankEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("started"), format: bankFormat, name: z.string().nullable() }),
  z.object({
    type: z.literal("image"),
    image: z.object({ sha256: z.string(), mediaType: z.string(), base64: z.string() }),
  }),
  z.object({
    type: z.literal("items"),
    items: z.array(itemFields.extend({ sourceId: z.string(), at: z.string() })),
    skipped: z.array(skippedItem),
    share: z.number(),
  }),
  z.object({ type: z.literal("done"), notes: z.array(z.string()) }),
]);

/** What the parser process says: events in their order, or once a failure. */
export const parserReply = z.discriminatedUnion("type", [
  z.object({ type: z.literal("event"), event: parseEvent }),
  z.object({ type: z.literal("bankEvent"), event: bankEvent }),
  z.object({ type: z.literal("failed"), failure }),
  /** Not an expected failure; the details are for the log. */
  z.object({ type: z.literal("crashed"), tooDeep: z.boolean(), details: z.string() }),
]);
export type ParserReply = z.infer<typeof parserReply>;

const reading = z.object({
  name: z.string(),
  memoryBytes: z.number(),
  /** Process id of who asks: asked for only now, it could already be another's. */
  parent: z.number(),
  limits: z.object({ unpackedBytes: z.number(), entries: z.number(), characters: z.number() }),
  /** Files of Viva's own package, read one after the other in place of standard input; each ends with its "done". */
  own: z.array(z.string()).optional(),
});

/** What it is told: once to read the file that is its standard input, then that an event was taken. */
export const parserOrder = z.discriminatedUnion("type", [
  reading.extend({
    type: z.literal("parse"),
    password: z.string().nullable(),
    ocr: z.boolean(),
  }),
  reading.extend({ type: z.literal("readBank") }),
  z.object({ type: z.literal("taken") }),
]);
export type ParserOrder = z.infer<typeof parserOrder>;

/** So many events may be on their way before the parser waits; a document never piles up in its parent. */
export const eventsAhead = 16;
/** Written to stderr by the process's own watch just before it ends the process for its memory. */
export const memoryMark = "viva-parser: too much memory";
