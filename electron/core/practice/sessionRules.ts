import type { Response } from "../../contract/practice.ts";
import { fail } from "../failed.ts";
import type { StoredResponse, StoredSession } from "../ports.ts";

/** Failed ITEM_MISSING. */
export function responseAt({ responses }: StoredSession, place: number): StoredResponse {
  return responses[place] ?? fail("ITEM_MISSING", {});
}

/** Whether it may still be answered. */
export function isOpen({ endedAt }: StoredSession, { lockedAt }: StoredResponse): boolean {
  return endedAt === null && lockedAt === null;
}

/**
 * Whether key and explanation may be seen: once it is locked, in an exam once the block has ended. A card that was rated
 * has shown its back already.
 */
export function mayBeSeen({ plan, endedAt }: StoredSession, response: StoredResponse): boolean {
  if (response.kind === "card" && response.rating !== null) return true;
  return plan.mode === "exam" ? endedAt !== null : response.lockedAt !== null;
}

/** The response as the student may see it. */
export function presentResponse(session: StoredSession, stored: StoredResponse): Response {
  return mayBeSeen(session, stored) ? stored : { ...stored, correct: null, rating: null };
}

/** Milliseconds left of the block, or of the item at the place; null without a limit. */
export function remainingMs(session: StoredSession, place = session.place): number | null {
  const { timing } = session.plan;
  if (timing.per === "block") return session.remainingMs;
  if (timing.per === "none") return null;
  return Math.max(0, timing.seconds * 1000 - responseAt(session, place).spentMs);
}

/** What time that passed costs: milliseconds at the present place, and what is left of the block. */
export type Cost = { readonly moreMs: number; readonly remainingMs: number | null };

/**
 * What so many milliseconds cost; null where time stands still. In tutor mode it does so while feedback is read; an
 * exam's block goes on wherever the student is. Never more than is left.
 */
export function costOf(session: StoredSession, elapsedMs: number): Cost | null {
  if (session.endedAt !== null || session.paused || elapsedMs <= 0) return null;
  const open = isOpen(session, responseAt(session, session.place));
  const { mode, timing } = session.plan;
  if (!open && !(mode === "exam" && timing.per === "block")) return null;
  const cost = Math.min(elapsedMs, remainingMs(session) ?? elapsedMs);
  if (cost === 0) return null;
  return {
    moreMs: open ? cost : 0,
    remainingMs: session.remainingMs === null ? null : session.remainingMs - cost,
  };
}

/** What has to happen because time is up. */
export type TimeUp =
  | { readonly kind: "nothing" }
  | { readonly kind: "blockEnds" }
  /** Places that lock, and where the student then is; an exam without an open item has ended. */
  | {
      readonly kind: "itemsLock";
      readonly places: readonly number[];
      readonly goTo: number | null;
    };

export function timeUp(session: StoredSession): TimeUp {
  const { mode, timing } = session.plan;
  if (session.endedAt !== null || timing.per === "none") return { kind: "nothing" };
  if (timing.per === "block") {
    return { kind: session.remainingMs === 0 ? "blockEnds" : "nothing" };
  }
  const open = session.responses.filter((response) => isOpen(session, response));
  const over = open.filter(({ place }) => remainingMs(session, place) === 0);
  if (over.length === 0) return { kind: "nothing" };
  if (mode === "exam" && over.length === open.length) return { kind: "blockEnds" };
  const places = over.map(({ place }) => place);
  const moves = mode === "exam" && places.includes(session.place);
  const left = open.filter((response) => !over.includes(response));
  const next = left.find(({ place }) => place > session.place) ?? left[0];
  return { kind: "itemsLock", places, goTo: moves ? (next?.place ?? null) : null };
}
