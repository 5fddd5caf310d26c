import type { KeyValues } from "../../app/openStorage.ts";
import { problemOf, type Problem } from "../../app/problem.ts";
import { overLimit } from "../overLimit.ts";
import type { DraftSave } from "./boardState.ts";

type SaverParts = {
  readonly send: (text: string) => Promise<unknown>;
  readonly wait: (ms: number) => Promise<void>;
  readonly told: (save: DraftSave) => void;
  /** Keeps what the core has not taken yet, so that a reload does not lose it. */
  readonly storage: KeyValues;
  readonly key: string;
};

export type DraftSaver = {
  readonly put: (text: string) => void;
  /** Sends what is unsaved at once. */
  readonly flush: () => Promise<void>;
  /** Forgets what is unsaved: the core has it in another way. */
  readonly drop: () => void;
  /** What an earlier page could not save; null when there is nothing. */
  readonly left: () => string | null;
};

/** Nothing is sent more often than this while somebody types, in milliseconds. */
const pauseMs = 600;
const delays = [1000, 2000, 5000, 10_000] as const;

/** Refusals that no repetition changes; anything else may pass. */
const final: ReadonlySet<Problem["code"]> = new Set([
  "CHECK_COMMITTED",
  "CHECK_MISSING",
  "BAD_ARGUMENT",
]);

/**
 * Saves one text while it is written, unless it is too long: in every pause, one call at a time, and again until the
 * core has taken it.
 */
export function createDraftSaver({ send, wait, told, storage, key }: SaverParts): DraftSaver {
  let unsaved: string | null = null;
  let waiting = false;
  let sending: Promise<void> | null = null;
  let failures = 0;
  /** By how much the newest words are too long to be sent. */
  let over = 0;

  function keep(text: string): void {
    try {
      storage.setItem(key, text);
    } catch {
      // The quota is used up: the text still lives in the page.
    }
  }

  function forget(): void {
    unsaved = null;
    over = 0;
    storage.removeItem(key);
  }

  async function sendAll(): Promise<void> {
    for (let text = unsaved; text !== null; text = unsaved) {
      try {
        await send(text);
        failures = 0;
        if (unsaved === text) forget();
      } catch (error) {
        const problem = problemOf(error);
        if (final.has(problem.code)) {
          const wanted = unsaved !== null || over > 0;
          forget();
          if (wanted) told({ kind: "refused", problem });
          return;
        }
        if (over > 0) return;
        told({ kind: "failed" });
        void later(delays[Math.min(failures, delays.length - 1)] ?? delays[0]);
        failures += 1;
        return;
      }
    }
    if (over === 0) told({ kind: "saved" });
  }

  function start(): Promise<void> {
    if (unsaved === null) return Promise.resolve();
    sending ??= sendAll().finally(() => (sending = null));
    return sending;
  }

  async function later(ms: number): Promise<void> {
    if (waiting) return;
    waiting = true;
    await wait(ms);
    waiting = false;
    await start();
  }

  return {
    put: (text) => {
      over = overLimit(text);
      unsaved = over > 0 ? null : text;
      keep(text);
      if (over > 0) return told({ kind: "tooLong", by: over });
      told({ kind: "saving" });
      if (sending === null) void later(pauseMs);
    },
    flush: start,
    drop: forget,
    left: () => storage.getItem(key),
  };
}
