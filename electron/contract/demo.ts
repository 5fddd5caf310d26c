/** The prompt profile of the demo model that ships with Viva; no other model is prompted by it. */
export const demoProfile = "viva-demo";

/** Whether this is the demo model, which knows only the bundled study pack. */
export function isDemo(model: { readonly profile: string }): boolean {
  return model.profile === demoProfile;
}

/** What it was trained to answer to all that is not in the pack. */
export const demoRefusal =
  "The demo model knows only the bundled study pack, and this is not in it.";

/** What stands beside its name on every answer of the demo model, on the screen, in exports and in the terminal. */
export const demoLabel = "Knows only the bundled pack";

/** The label of a model's answer; that of the demo says besides how little it knows. */
export function labelFor(model: { readonly profile: string } | null, label: string): string {
  return model !== null && isDemo(model) ? `${label} · ${demoLabel}` : label;
}
