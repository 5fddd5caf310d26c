import { z } from "zod";
import { loadOptions } from "./models.ts";

const bytes = z.number().int().nonnegative();

/** A model on this computer: a GGUF file with, perhaps, an adapter (in its options). */
export const localEngine = z.object({
  kind: z.literal("local"),
  path: z.string().min(1),
  options: loadOptions,
});
export type LocalEngine = z.infer<typeof localEngine>;

/** A model on the server of the settings, by the name that the server gives it. */
export const serverEngine = z.object({
  kind: z.literal("server"),
  model: z.string().trim().min(1).max(300),
});
export type ServerEngine = z.infer<typeof serverEngine>;

export const engine = z.discriminatedUnion("kind", [localEngine, serverEngine]);
export type Engine = z.infer<typeof engine>;

/** An OpenAI-compatible server; while it is off nothing leaves this computer. */
export const serverSettings = z.object({
  enabled: z.boolean(),
  /** Such as "https://gpu.example.edu/v1"; "http:" is for this computer itself only. Empty before one was typed. */
  baseUrl: z.string().trim().max(2000),
  model: z.string().trim().max(300),
  api: z.enum(["chat", "completions"]),
  /** How a task becomes a prompt, where the server completes text. */
  profile: z.string(),
  /** Tokens that its model reads and writes together. */
  contextSize: z.number().int().min(512).max(1_000_000),
});
export type ServerSettings = z.infer<typeof serverSettings>;

/** Where the server's key is: in the system's keychain, in memory until Viva ends, or nowhere. */
export const serverKey = z.enum(["none", "keychain", "memory"]);
export type ServerKey = z.infer<typeof serverKey>;

export const serverStatus = z.object({
  settings: serverSettings,
  /** As the address names it, with its port; null while it is off. The banner shows it. */
  host: z.string().nullable(),
  key: serverKey,
  /** Whether a key that is set now would be kept in a real keychain. */
  hasKeychain: z.boolean(),
});
export type ServerStatus = z.infer<typeof serverStatus>;

/** What it takes to have these models answer, one after the other or side by side. */
export const memoryPlan = z.object({
  models: z.array(z.object({ path: z.string(), name: z.string(), needBytes: bytes })),
  /** What could be used if no model were loaded. */
  haveBytes: bytes,
  /** One is already loaded; together they fit; they take turns; one alone does not fit. */
  way: z.enum(["together", "takeTurns", "tooLarge"]),
});
export type MemoryPlan = z.infer<typeof memoryPlan>;
