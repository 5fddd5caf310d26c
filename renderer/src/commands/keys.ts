/** A key that goes down, with what is held. */
export type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey"> & {
  readonly shiftKey?: boolean;
  /** The key by its place, as on a keyboard of the United States: "KeyK". */
  readonly code?: string;
};

/**
 * Keys as shortcuts.ts writes them: "f", "Mod+k" (Ctrl, on a Mac Command), "Shift+Enter", "a…e" for any of these,
 * "g a" for one after the other.
 */
export type Keys = string;

/** True on a Mac, where Command stands for Ctrl. */
export function isOnMac(): boolean {
  return /^mac/i.test(navigator.platform);
}

/** The keys of a sequence, in the order in which they are pressed; Space is a key by its own name. */
export function stepsOf(keys: Keys): readonly Keys[] {
  return keys.split(" ");
}

/** Takes a chord apart into what is held and the key itself; the plus is also a key. */
export function partsOf(chord: Keys): { readonly held: readonly string[]; readonly key: string } {
  if (chord === "+") return { held: [], key: chord };
  const parts = chord.split("+");
  return { held: parts.slice(0, -1), key: parts.at(-1) ?? "" };
}

/** True when a press is one of these; sequences are of the one who waits for their next key. */
export function isPressed(keys: readonly Keys[], press: Press, mac = isOnMac()): boolean {
  return keys.some((one) => isChord(one, press, mac));
}

/** Which of the named keys a press is, or null; the first one where two share a key. */
export function pressedOf<Name extends string>(
  names: readonly Name[],
  keys: Readonly<Record<Name, readonly Keys[]>>,
  press: Press,
): Name | null {
  return names.find((name) => isPressed(keys[name], press)) ?? null;
}

/** The place of a press within the first range that has it, from 0; -1 where none does. */
export function placeInRange(keys: readonly Keys[], press: Press): number {
  const range = keys.find((one) => one.includes("…") && isPressed([one], press));
  return range === undefined ? -1 : nameOf(press).charCodeAt(0) - range.charCodeAt(0);
}

/** True for a letter, digit or sign by itself: whoever speaks to the computer, or slips, may press one unawares. */
export function isSingleKey(press: Press): boolean {
  if (press.ctrlKey || press.altKey || press.metaKey) return false;
  return press.key.length === 1 && press.key !== " ";
}

function isChord(chord: Keys, press: Press, mac: boolean): boolean {
  const { held, key } = partsOf(chord);
  const mod = held.includes("Mod");
  if (press.altKey !== held.includes("Alt")) return false;
  if (press.ctrlKey !== (mod && !mac) || press.metaKey !== (mod && mac)) return false;
  const name = nameOf(press);
  const [from, to] = key.split("…");
  const isKey =
    from === undefined || to === undefined
      ? name === key
      : name.length === 1 && from <= name && name <= to;
  if (!isKey || (press.key.length === 1 && !mod)) return isKey;
  // Shift makes another sign of a sign; with any other key, and with Mod, it is held or not.
  return (press.shiftKey ?? false) === held.includes("Shift");
}

function nameOf({ key, code = "" }: Press): string {
  if (key === " ") return "Space";
  // Keyboards of other scripts have their Latin letters by place alone.
  if (key.length === 1 && key > "\u007f" && /^Key[A-Z]$/.test(code))
    return code.slice(3).toLowerCase();
  return key.length === 1 ? key.toLowerCase() : key;
}
