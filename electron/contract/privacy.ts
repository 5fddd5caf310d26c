import { z } from "zod";
import { failure } from "./failure.ts";

/** What a connection was opened for. */
export const connectionPurpose = z.discriminatedUnion("kind", [
  /** A model file that the student had downloaded. */
  z.object({ kind: z.literal("download"), name: z.string() }),
  /** A question to the server that the student switched on. */
  z.object({ kind: z.literal("question"), model: z.string() }),
  /** The student asked that server for its models. */
  z.object({ kind: z.literal("serverTest") }),
]);
export type ConnectionPurpose = z.infer<typeof connectionPurpose>;

export const connectionResult = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("open") }),
  /** With its HTTP status. */
  z.object({ kind: z.literal("answered"), status: z.number().int() }),
  /** By the student, or because Viva needed no more of it. */
  z.object({ kind: z.literal("stopped") }),
  z.object({ kind: z.literal("failed"), failure }),
]);
export type ConnectionResult = z.infer<typeof connectionResult>;

/** One request to somewhere else, this computer's own servers included; times in milliseconds since 1970. */
export const openedConnection = z.object({
  id: z.number().int(),
  at: z.number(),
  endedAt: z.number().nullable(),
  /** With the port, where it is not the usual one. */
  host: z.string(),
  /** Whether it was https. */
  secure: z.boolean(),
  purpose: connectionPurpose,
  /** Bytes of the request and of its answer, headers included, before encryption. */
  sentBytes: z.number().int(),
  receivedBytes: z.number().int(),
  result: connectionResult,
});
export type OpenedConnection = z.infer<typeof openedConnection>;

/** Everything that was opened since Viva's core started. */
export const openedConnections = z.object({
  since: z.number(),
  /** The newest first. */
  newest: z.array(openedConnection),
  /** What is not listed one by one any more, because there were so many after it. */
  earlier: z.object({
    count: z.number().int(),
    sentBytes: z.number().int(),
    receivedBytes: z.number().int(),
  }),
});
export type OpenedConnections = z.infer<typeof openedConnections>;
