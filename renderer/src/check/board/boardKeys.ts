import type { Confidence } from "../../../../electron/contract/practice.ts";
import { isPressed, pressedOf, type Press } from "../../commands/keys.ts";
import { shortcuts } from "../../commands/shortcuts.ts";

/** What a key does on a board whose points are there. */
export type BoardAction =
  | { readonly type: "move"; readonly step: 1 | -1 }
  /** The key of a verdict; not every point offers each. */
  | { readonly type: "verdict"; readonly key: string }
  | { readonly type: "next" | "openAgain" | "details" | "keep" };

const keys = shortcuts.board;
const verdicts = ["mine", "first", "second", "none", "unsure"] as const;
const onPoint = ["openAgain", "details", "keep"] as const;

/** What a key means, or null; the arrows scroll the page while no point has the focus. */
export function boardAction(press: Press, atPoint: boolean): BoardAction | null {
  const arrow = press.key.startsWith("Arrow");
  if (arrow && !atPoint) return null;
  if (isPressed(keys.next, press)) return { type: "move", step: 1 };
  if (isPressed(keys.previous, press)) return { type: "move", step: -1 };
  if (isPressed(keys.nextToSettle, press)) return { type: "next" };
  if (!atPoint) return null;
  const verdict = pressedOf(verdicts, keys, press);
  if (verdict !== null) return { type: "verdict", key: keys[verdict][0] };
  const type = pressedOf(onPoint, keys, press);
  return type === null ? null : { type };
}

const confidences: readonly Confidence[] = ["guess", "unsure", "sure"];

/** How sure a key says that the student is, or null; the same keys as in practice. */
export function confidenceOf(press: Press): Confidence | null {
  return pressedOf(confidences, shortcuts.writing, press);
}
