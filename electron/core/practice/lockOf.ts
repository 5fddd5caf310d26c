import type { Item } from "../../contract/bank.ts";
import type { Rating } from "../../contract/practice.ts";
import type { Lock, Schedule, StoredResponse } from "../ports.ts";
import { nextSchedule } from "./nextSchedule.ts";
import { ratingFor } from "./ratingFor.ts";

/** What else locking depends on. */
export type LockFacts = {
  readonly now: number;
  readonly retention: number;
  readonly scheduleOf: (itemId: string) => Schedule | null;
};

/**
 * What it means to lock a response as it stands: a question without a chosen option is wrong and says nothing about
 * what is known, so it is not reviewed. A card is reviewed by how it was rated. What was locked before is reviewed as of then.
 */
export function lockOf(
  { place, itemId, chosen, confidence, lockedAt }: StoredResponse,
  { content }: Item,
  rated: Rating | null,
  { now, retention, scheduleOf }: LockFacts,
): Lock {
  const at = lockedAt ?? now;
  const correct = content.kind === "choice" ? chosen === content.key : null;
  const answered = correct === null || chosen === null ? null : ratingFor(correct, confidence);
  const rating = content.kind === "card" ? rated : answered;
  const review =
    rating === null
      ? null
      : {
          rating,
          schedule: nextSchedule(
            { id: itemId, kind: content.kind },
            scheduleOf(itemId),
            rating,
            at,
            retention,
          ),
        };
  return { place, lockedAt: at, correct, review };
}
