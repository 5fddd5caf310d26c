import type { Profile } from "../prompt/profile.ts";
import { exam } from "./examWording.ts";

/** Raised when the code lays prompts out in another way, or reads answers otherwise. */
const layout = 1;

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

/** FNV-1a with 64 bits over the UTF-16 units, in hexadecimal. Fowler, Noll and Vo, RFC 9923. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) {
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  }
  return value.toString(16).padStart(16, "0");
}
