import type { Confidence } from "../../../../electron/contract/practice.ts";
import { isPressed, placeInRange, pressedOf, type Press } from "../../commands/keys.ts";
import { shortcuts } from "../../commands/shortcuts.ts";

/** What a key does on a board whose points are there. */
export type BoardAction =
  | { readonly type: "move"; readonly step: 1 | -1 }
  /** The verdict at a place, from 0; not every point offers as many. */
  | { readonly type: "verdict"; readonly place: number }
  | { readonly type: "next" | "openAgain" | "details" | "keep" };

const keys = shortcuts.board;
const onPoint = ["openAgain", "details", "keep"] as const;

/** What a key means, or null; the arrows scroll the page while no point has the focus. */
export function boardAction(press: Press, atPoint: boolean): BoardAction | null {
  const arrow = press.key.startsWith("Arrow");
  if (arrow && !atPoint) return null;
  if (isPressed(keys.next, press)) return { type: "move", step: 1 };
  if (isPressed(keys.previous, press)) return { type: "move", step: -1 };
  if (isPressed(keys.nextToSettle, press)) return { type: "next" };
  if (!atPoint) return null;
  const place = placeInRange(keys.settle, press);
  if (place !== -1) return { type: "verdict", place };
  const type = pressedOf(onPoint, keys, press);
  return type === null ? null : { type };
}

const confidences: readonly Confidence[] = ["guess", "unsure", "sure"];

/** How sure a key says that the student is, or null; the same keys as in practice. */
export function confidenceOf(press: Press): Confidence | null {
  return pressedOf(confidences, shortcuts.writing, press);
}
