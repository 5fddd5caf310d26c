import type { Check } from "../../../../electron/contract/check.ts";

/** What had been seen when the student committed, or will be; practice: it was committed in a session already. */
export type BlindNote =
  | "blind"
  | "willBeBlind"
  | "seen"
  | "willHaveSeen"
  | "practice"
  | "open"
  | "notBlind";

/** An answer that comes committed from a session is older than its check; nobody writes one within this time. */
const atOnceMs = 1000;

/** How far a check was made without a sight of the others, as its origin and its times tell. */
export function blindNote({
  blind,
  origin,
  createdAt,
  mine: { committedAt },
}: Pick<Check, "blind" | "origin" | "createdAt" | "mine">): BlindNote {
  if (!blind) {
    if (origin.kind !== "item") return "notBlind";
    return committedAt !== null && committedAt <= createdAt + atOnceMs ? "practice" : "open";
  }
  // The answer that became the model's column had stood in the conversation.
  if (origin.kind === "ask") return committedAt === null ? "willHaveSeen" : "seen";
  return committedAt === null ? "willBeBlind" : "blind";
}
