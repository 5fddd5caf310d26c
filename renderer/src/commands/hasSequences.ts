import type { Route } from "../app/routes.ts";

const without: ReadonlySet<Route["screen"]> = new Set(["session", "board"]);

/**
 * Whether one letter after the other leads to another screen from here. Not where a screen's own letters follow each other
 * as quickly: in a session G is a guess and N the next question.
 */
export function hasSequences(screen: Route["screen"]): boolean {
  return !without.has(screen);
}
