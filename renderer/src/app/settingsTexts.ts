import type { Theme } from "../../../electron/contract/app.ts";
import { percent } from "./numbers.ts";
import type { SettingsPart } from "./routes.ts";

type PartWords = {
  /** In the list of parts. */
  readonly name: string;
  readonly title: string;
  readonly lead: string;
};

const parts: Record<SettingsPart, PartWords> = {
  appearance: {
    name: "Appearance",
    title: "Appearance",
    lead: "How Viva looks on this computer.",
  },
  answers: {
    name: "Answers",
    title: "Answers",
    lead: "These apply to new answers and are stored with each of them.",
  },
  models: {
    name: "Models",
    title: "Models",
    lead: "How long a model stays in memory, and where Viva keeps model files.",
  },
  practice: {
    name: "Practice",
    title: "Practice",
    lead: "How soon questions come back, and how the model is asked for its second opinion.",
  },
  server: {
    name: "Server",
    title: "Server: a larger model elsewhere",
    lead: "In Check, a model on a server that you trust, such as your lab's, can give a second opinion.",
  },
  data: {
    name: "Data",
    title: "Data",
    lead: "What you write and add stays in one folder of this computer.",
  },
  privacy: {
    name: "Privacy",
    title: "Privacy",
    lead: "Viva works without a network. Every connection that it opens is listed here.",
  },
  about: {
    name: "About",
    title: "About Viva",
    lead: "An offline study assistant for medical students. For study, never for patient care.",
  },
};

const themes: Record<Theme, string> = { system: "System", light: "Light", dark: "Dark" };

/** Words of the settings; those of a server, of models' files and of practice have files of their own. */
export const settingsTexts = {
  title: "Settings",
  windowTitle: (part: string) => `${part} · Settings`,
  parts,
  theme: "Theme",
  themes,
  textSize: "Text size",
  smaller: "Smaller text",
  larger: "Larger text",
  percent: (n: number) => percent(n / 100),
  temperature: "Temperature",
  temperatureHint:
    "0 always takes the likeliest word and repeats exactly. Higher is more varied and more often wrong.",
  topP: "Top-p",
  topPHint: "The model draws only from the likeliest words that together reach this share.",
  maxTokens: "Longest answer (tokens)",
  maxTokensHint: "A longer answer leaves less room for the question and its passages.",
  seed: "Seed",
  seedRandom: "Random",
  seedHint: "The same seed, question and settings repeat an answer. Empty: a new one each time.",
  range: (low: string, high: string) => `A number from ${low} to ${high}.`,
} as const;
