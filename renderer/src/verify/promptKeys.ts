import type { KeyboardEvent } from "react";
import type { Verdict } from "../../../electron/contract/verify.ts";
import { isPressed, pressedOf, type Press } from "../commands/keys.ts";
import { shortcuts } from "../commands/shortcuts.ts";

/** The verdicts in the order of their keys 1, 2 and 3. */
export const verdictOrder: readonly Verdict[] = ["confirmed", "wrong", "notFound"];

/** The verdict that a key stands for, or null. */
export function verdictOf(press: Press): Verdict | null {
  return pressedOf(verdictOrder, shortcuts.verify, press);
}

/** How many lines a key moves down, or null. */
export function stepOf(press: Press): 1 | -1 | null {
  if (isPressed(shortcuts.verify.next, press)) return 1;
  return isPressed(shortcuts.verify.previous, press) ? -1 : null;
}

/** True when a key pressed here is a letter for a field, or belongs to a dialog on top of the list. */
export function isTyping(event: KeyboardEvent): boolean {
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return true;
  return target.matches("input, textarea, select, [contenteditable]");
}
