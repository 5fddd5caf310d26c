import type { Response } from "../../../../electron/contract/practice.ts";

/** For tests: what is kept of a question at a place that nobody has touched, but for these changes. */
export function blankResponse(place = 0, changes: Partial<Response> = {}): Response {
  return {
    place,
    itemId: crypto.randomUUID(),
    kind: "choice",
    chosen: null,
    confidence: null,
    struck: [],
    marks: [],
    flagged: false,
    note: "",
    spentMs: 0,
    lockedAt: null,
    correct: null,
    rating: null,
    ...changes,
  };
}
