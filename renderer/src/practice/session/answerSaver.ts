import type { z } from "zod";
import type { practiceInput, Response } from "../../../../electron/contract/practice.ts";
import { problemOf, type Problem } from "../../app/problem.ts";

/** What the student changes at one place of a session. */
export type Change = z.input<typeof practiceInput.respond>["change"];

export type SaveState =
  | { readonly kind: "saving" }
  | { readonly kind: "saved" }
  /** It is tried again by itself. */
  | { readonly kind: "failed"; readonly problem: Problem }
  /** The core will never take some of it, for example because the place is locked by now. */
  | { readonly kind: "refused"; readonly problem: Problem };

type SaverOptions = {
  readonly send: (place: number, change: Change) => Promise<Response>;
  readonly wait: (ms: number) => Promise<void>;
  /** Called whenever something of a place changed; unsaved is undefined when the core has all of it. */
  readonly told: (place: number, unsaved: Change | undefined, save: SaveState) => void;
  readonly accepted: (response: Response) => void;
};

export type AnswerSaver = {
  readonly put: (place: number, change: Change) => void;
  /** Sends what is unsaved, at every place or at one; true when the core has taken it all. */
  readonly flush: (place?: number) => Promise<boolean>;
};

const saved: SaveState = { kind: "saved" };
const delays = [1000, 2000, 5000, 10_000] as const;

/** Refusals of all that belongs to a place. */
const missing: ReadonlySet<Problem["code"]> = new Set(["ITEM_MISSING", "SESSION_MISSING"]);

/** Refusals that no repetition changes; anything else may pass. */
const final: ReadonlySet<Problem["code"]> = new Set([...missing, "ITEM_LOCKED", "BAD_ARGUMENT"]);

/** What the core takes on locked items too. */
const lasting: ReadonlySet<string> = new Set(["flagged", "note"] satisfies (keyof Change)[]);

/** Saves changes in their order, one call at a time for each place, and again until the core has taken them. */
export function createAnswerSaver(options: SaverOptions): AnswerSaver {
  const { send, wait, told, accepted } = options;
  const unsaved = new Map<number, Change>();
  const sending = new Map<number, Promise<boolean>>();
  const failures = new Map<number, number>();

  async function sendAll(place: number): Promise<boolean> {
    let refusal: Problem | null = null;
    for (let change = unsaved.get(place); change !== undefined; change = unsaved.get(place)) {
      told(place, change, { kind: "saving" });
      try {
        const response = await send(place, change);
        failures.delete(place);
        leaveOut(place, change);
        accepted(response);
      } catch (error) {
        const problem = problemOf(error);
        if (!final.has(problem.code)) {
          told(place, unsaved.get(place), { kind: "failed", problem });
          void again(place);
          return false;
        }
        refusal = problem;
        leaveOutRefused(place, change, problem.code);
      }
    }
    told(place, undefined, refusal === null ? saved : { kind: "refused", problem: refusal });
    return refusal === null;
  }

  /** What was changed once more while it was on its way stays unsaved. */
  function leaveOut(place: number, sent: Change): void {
    keep(place, (field, value) => value !== sent[field]);
  }

  /** Each round sends less, so that a refusal is never repeated for ever. */
  function leaveOutRefused(place: number, sent: Change, code: Problem["code"]): void {
    if (missing.has(code)) unsaved.delete(place);
    else if (Object.keys(sent).every((field) => lasting.has(field))) leaveOut(place, sent);
    else {
      const locked = code === "ITEM_LOCKED";
      keep(place, (field, value) => lasting.has(field) || (!locked && value !== sent[field]));
    }
  }

  function keep(place: number, stays: (field: keyof Change, value: unknown) => boolean): void {
    const now = Object.entries(unsaved.get(place) ?? {});
    const rest = now.filter(([field, value]) => stays(field as keyof Change, value));
    if (rest.length === 0) unsaved.delete(place);
    else unsaved.set(place, Object.fromEntries(rest));
  }

  async function again(place: number): Promise<void> {
    const before = failures.get(place) ?? 0;
    failures.set(place, before + 1);
    await wait(delays[Math.min(before, delays.length - 1)] ?? delays[0]);
    if (unsaved.has(place)) await start(place);
  }

  function start(place: number): Promise<boolean> {
    const running = sending.get(place);
    if (running !== undefined) return running;
    if (!unsaved.has(place)) return Promise.resolve(true);
    const run = sendAll(place).finally(() => sending.delete(place));
    sending.set(place, run);
    return run;
  }

  return {
    put: (place, change) => {
      unsaved.set(place, { ...unsaved.get(place), ...change });
      told(place, unsaved.get(place), { kind: "saving" });
      void start(place);
    },
    flush: async (place) => {
      const places = place === undefined ? [...unsaved.keys()] : [place];
      const done = await Promise.all(places.map(start));
      return done.every(Boolean);
    },
  };
}
