import { z } from "zod";
import { decoding } from "./conversation.ts";
import { localEngine, serverSettings } from "./engine.ts";
import { loadOptions } from "./models.ts";
import { opinionSettings } from "./opinion.ts";

export const theme = z.enum(["system", "light", "dark"]);
export type Theme = z.infer<typeof theme>;

/** Preferences of this computer; kept beside the database, not in it. */
export const settings = z.object({
  theme,
  /** Per cent of the normal text size. */
  textSize: z.number().int().min(75).max(200),
  /** Whether letters, digits and signs alone are shortcuts. */
  singleKeys: z.boolean(),
  decoding,
  lastModel: z.string().nullable(),
  /** A model that nobody asks for so long leaves the memory until the next question; null keeps it. */
  restAfterMinutes: z.number().int().min(1).max(1440).nullable(),
  /** Where downloaded and copied models are kept; null is a folder in Viva's own data folder. */
  modelsFolder: z.string().nullable(),
  /** The embedding model that is loaded again at the next start. */
  embeddingModel: z.string().nullable(),
  load: loadOptions,
  /** The share of practised items that should still be known when they come back: spaced repetition aims at it. */
  desiredRetention: z.number().min(0.7).max(0.97),
  /** What the model is asked for an opinion with. */
  opinion: opinionSettings,
  server: serverSettings,
  /** The model that gave the last second opinion on this computer. */
  secondModel: localEngine.nullable(),
  /** Whether the choice after the notice, how to begin, is behind the student; so it is wherever Viva was used before. */
  welcomed: z.boolean(),
  /** Whether the tour was taken or declined; it can be taken again at any time. */
  tourSeen: z.boolean(),
});
export type Settings = z.infer<typeof settings>;

/** The notice that must be acknowledged once per version, as Markdown of our own. */
export const notice = z.object({
  version: z.string(),
  title: z.string(),
  body: z.string(),
  /** The one-line notice shown on every screen with model output and in every export. */
  strip: z.string(),
  /** The label on each answer. */
  label: z.string(),
  acknowledgedAt: z.number().nullable(),
});
export type Notice = z.infer<typeof notice>;

export const appInfo = z.object({
  version: z.string(),
  shell: z.enum(["desktop", "web", "terminal"]),
  platform: z.string(),
  dataFolder: z.string(),
  /** Whether the demo model is part of this start. */
  demo: z.boolean().default(false),
});
export type AppInfo = z.infer<typeof appInfo>;
