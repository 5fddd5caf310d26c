import { z } from "zod";
import { theme } from "../contract/app.ts";
import { failure } from "../contract/failure.ts";

/** One oRPC message as it left its sender; the desktop shell never opens it. */
export type Frame = string | Uint8Array | ArrayBuffer;

/** Whether a page's message is a frame at all. */
export function isFrame(value: unknown): value is Frame {
  return typeof value === "string" || value instanceof Uint8Array || value instanceof ArrayBuffer;
}

/**
 * The channel between the two processes speaks JSON: Electron's V8 and Node's may differ in the version of
 * their binary format, and nearly every frame is text.
 */
const packedFrame = z.union([z.string(), z.object({ base64: z.base64() })]);
type PackedFrame = z.infer<typeof packedFrame>;

export function packFrame(frame: Frame): PackedFrame {
  if (typeof frame === "string") return frame;
  const bytes = frame instanceof ArrayBuffer ? new Uint8Array(frame) : frame;
  return { base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("base64") };
}

export function unpackFrame(packed: PackedFrame): Frame {
  return typeof packed === "string" ? packed : new Uint8Array(Buffer.from(packed.base64, "base64"));
}

/** Numbers the pages that were ever opened, from 1; a reload is a new page. */
const page = z.number().int().positive();
const request = z.number().int().positive();

/** What the core asks of the system's keychain, which only the window's process can reach. */
export const keychainAsk = z.discriminatedUnion("do", [
  z.object({ do: z.literal("find") }),
  z.object({ do: z.literal("seal"), text: z.string() }),
  z.object({ do: z.literal("unseal"), sealed: z.base64() }),
]);
export type KeychainAsk = z.infer<typeof keychainAsk>;

/**
 * Found: "". Sealed: bytes as base64. Unsealed: the text. Null where
 * there is no real keychain, or it refuses.
 */
const keychainAnswer = z.string().nullable();
export type KeychainAnswer = z.infer<typeof keychainAnswer>;

/** What the window's process says to the core's process. */
export const toCore = z.discriminatedUnion("type", [
  z.object({ type: z.literal("open"), page }),
  z.object({ type: z.literal("frame"), page, frame: packedFrame }),
  z.object({ type: z.literal("close"), page }),
  /** Answers "pick" and "save"; null when the student cancelled. */
  z.object({ type: z.literal("picked"), request, path: z.string().nullable() }),
  z.object({ type: z.literal("keychain"), request, answer: keychainAnswer }),
  z.object({ type: z.literal("stop") }),
]);
export type ToCore = z.infer<typeof toCore>;

/** What the core's process says to the window's process. */
export const fromCore = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ready") }),
  /** The core lets its pages go and is ready again soon. */
  z.object({ type: z.literal("reopening") }),
  /** The folder that the data are in now. */
  z.object({ type: z.literal("folder"), folder: z.string() }),
  /** The core cannot open its data, and trying again would change nothing. */
  z.object({ type: z.literal("refused"), failure }),
  z.object({ type: z.literal("frame"), page, frame: packedFrame }),
  z.object({ type: z.literal("pick"), request }),
  /** Asks where a file of this name goes. */
  z.object({ type: z.literal("save"), request, name: z.string() }),
  /** To be shown in the system's file manager. */
  z.object({ type: z.literal("show"), path: z.string() }),
  z.object({ type: z.literal("keychain"), request, ask: keychainAsk }),
  z.object({ type: z.literal("theme"), theme }),
]);
export type FromCore = z.infer<typeof fromCore>;
