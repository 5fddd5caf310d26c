import type { KeyboardEvent } from "react";
import type { Verdict } from "../../../electron/contract/verify.ts";

/** The verdicts in the order of their keys 1, 2 and 3. */
export const verdictOrder: readonly Verdict[] = ["confirmed", "wrong", "notFound"];

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey">;

function isPlain({ ctrlKey, altKey, metaKey }: Press): boolean {
  return !ctrlKey && !altKey && !metaKey;
}

/** The verdict that a key stands for, or null. */
export function verdictOf(press: Press): Verdict | null {
  if (!isPlain(press) || !/^[123]$/.test(press.key)) return null;
  return verdictOrder[Number(press.key) - 1] ?? null;
}

/** How many lines a key moves down, or null. */
export function stepOf(press: Press): 1 | -1 | null {
  if (!isPlain(press)) return null;
  if (press.key === "j" || press.key === "J" || press.key === "ArrowDown") return 1;
  if (press.key === "k" || press.key === "K" || press.key === "ArrowUp") return -1;
  return null;
}

/** True when a key pressed here is a letter for a field, or belongs to a dialog on top of the list. */
export function isTyping(event: KeyboardEvent): boolean {
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return true;
  return target.matches("input, textarea, select, [contenteditable]");
}
