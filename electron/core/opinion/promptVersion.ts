import type { Profile } from "../prompt/profile.ts";
import { exam } from "./examWording.ts";
import { hash } from "./hash.ts";

/** Raised when the code lays prompts out in another way, or reads answers otherwise. */
const layout = 2;

/** Names the prompts that a profile gives: the layout's number and a hash of their words and frames. */
export function promptVersion(profile: Profile): string {
  const { form, stop } = profile;
  const frames =
    profile.form === "framed"
      ? [
          profile.markup,
          profile.system,
          profile.user,
          profile.assistant,
          profile.systemOpensFirstTurn,
        ]
      : [];
  return `${layout}-${hash(JSON.stringify([exam, form, stop, frames]))}`;
}
