import { isInOverlay } from "./isInOverlay.ts";

/** True when a key pressed here belongs to what has the focus: a field, a dialog, or a tool beside the question. */
export function isKeyTaken(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (event.defaultPrevented || event.isComposing || !(target instanceof HTMLElement)) return true;
  if (isInOverlay(event) || target.closest("[data-own-keys]") !== null) return true;
  if (target.matches("input:not([type=radio]), textarea, select, [contenteditable]")) return true;
  const presses = key === "Enter" || key === " ";
  return presses && target.matches("button, a, summary, [role=button]");
}
