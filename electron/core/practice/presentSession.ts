import type { Session, SessionEvent } from "../../contract/practice.ts";
import type { StoredSession } from "../ports.ts";
import { presentResponse, remainingMs, responseAt } from "./sessionRules.ts";

/** A session as its student may see it. */
export function presentSession(stored: StoredSession): Session {
  return {
    ...stored,
    remainingMs: remainingMs(stored),
    responses: stored.responses.map((response) => presentResponse(stored, response)),
  };
}

/** The news that time has passed. */
export function presentClock(stored: StoredSession): SessionEvent {
  return {
    type: "clock",
    place: stored.place,
    remainingMs: remainingMs(stored),
    spentMs: responseAt(stored, stored.place).spentMs,
  };
}
