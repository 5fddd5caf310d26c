/**
 * Puts the focus on the first of these ids that is in the page, or on the main part, when it was lost with what it
 * was on. Does nothing when the focus has found another place meanwhile. Waits until the page shows what changed.
 */
export function focusWhenLost(...ids: readonly (string | null)[]): void {
  requestAnimationFrame(() => {
    const found = ids.map((id) => (id === null ? null : document.getElementById(id)));
    const target = found.find((one) => one !== null) ?? document.getElementById("main");
    if (target !== null && document.activeElement?.contains(target)) target.focus();
  });
}
