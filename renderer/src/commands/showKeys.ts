import { commandTexts } from "../app/commandTexts.ts";
import { isOnMac, partsOf, stepsOf, type Keys } from "./keys.ts";

const macNames: Readonly<Record<string, string>> = { Mod: "⌘", Shift: "⇧", Alt: "⌥" };

/** Keys as the platform writes them, a chord for each step: "g a" is ["G", "A"], "Mod+k" ["Ctrl+K"] or, on a Mac, ["⌘K"]. */
export function showKeys(keys: Keys, mac = isOnMac()): readonly string[] {
  return stepsOf(keys).map((chord) => {
    const { held, key } = partsOf(chord);
    const names = held.map((one) => (mac ? (macNames[one] ?? one) : commandTexts.key(one)));
    const [from, to] = key.split("…");
    const shown =
      from === undefined || to === undefined
        ? commandTexts.key(key)
        : `${commandTexts.key(from)}–${commandTexts.key(to)}`;
    return [...names, shown].join(mac ? "" : "+");
  });
}
