/** Of the heading of the list of checks. */
export const checksId = "checks-heading";

/** Goes to the list, which may only now come into the page. */
export function focusChecks(): void {
  requestAnimationFrame(() => document.getElementById(checksId)?.focus());
}
