import { z } from "zod";
import { sources } from "../../../../electron/contract/grounding.ts";
import type { KeyValues } from "../../app/openStorage.ts";
import { automatic } from "../../ask/sourceChoice.ts";

/** What a student may have written about a patient: it outlasts a reload, not the window. */
const words = z.object({
  question: z.string(),
  reference: z.string(),
  /** Several questions, as typed. */
  questions: z.string(),
  /** Comma separated, as typed. */
  tags: z.string(),
  sources,
});

/** What is chosen for every check alike, and remembered on this computer. */
const choices = z.object({
  kind: z.enum(["one", "several"]),
  from: z.enum(["typed", "bank"]),
  bankId: z.string().nullable(),
  items: z.number().int().min(1).max(500),
  order: z.enum(["random", "asInBank"]),
  /** Whether the loaded model answers. */
  model: z.boolean(),
  second: z.enum(["none", "local", "server"]),
  blind: z.boolean(),
});

/** The second model's file and its adapter, as typed; null until the last one used is known. */
const second = z.object({ path: z.string(), adapter: z.string() }).nullable();

/** A check, or a set of them, that is being put together. */
export type CheckDraft = z.infer<typeof words> &
  z.infer<typeof choices> & { readonly secondFile: z.infer<typeof second> };

export const emptyDraft: CheckDraft = {
  question: "",
  reference: "",
  questions: "",
  tags: "",
  sources: automatic,
  kind: "one",
  from: "typed",
  bankId: null,
  items: 10,
  order: "random",
  model: true,
  second: "none",
  blind: true,
  secondFile: null,
};

export type CheckDrafts = {
  readonly read: () => CheckDraft;
  readonly write: (draft: CheckDraft) => void;
};

const wordsKey = "viva.checkDraft";
const choicesKey = "viva.checkChoices";

/** Keeps the words for as long as the window is open and the choices for good; what cannot be read is as at first. */
export function createCheckDrafts(window: KeyValues, computer: KeyValues): CheckDrafts {
  return {
    read: () => ({
      ...emptyDraft,
      ...parse(words, window.getItem(wordsKey)),
      ...parse(choices, computer.getItem(choicesKey)),
    }),
    write: (draft) => {
      keep(window, wordsKey, words.parse(draft));
      keep(computer, choicesKey, choices.parse(draft));
    },
  };
}

function parse<T>(schema: z.ZodType<T>, stored: string | null): T | null {
  if (stored === null) return null;
  try {
    return schema.parse(JSON.parse(stored));
  } catch {
    return null;
  }
}

function keep(storage: KeyValues, key: string, value: unknown): void {
  try {
    storage.setItem(key, JSON.stringify(value));
  } catch {
    // The quota is used up: the draft still lives in the page.
  }
}
