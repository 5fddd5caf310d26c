import type { Confidence } from "../../../../electron/contract/practice.ts";

/** What a key does on a board whose points are there. */
export type BoardAction =
  | { readonly type: "move"; readonly step: 1 | -1 }
  /** The key of a verdict; not every point offers each. */
  | { readonly type: "verdict"; readonly key: string }
  | { readonly type: "next" | "openAgain" | "details" | "keep" | "keys" };

/** A key that goes down, with what is held besides Shift. */
type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey">;

const anywhere: Readonly<Record<string, BoardAction>> = {
  j: { type: "move", step: 1 },
  k: { type: "move", step: -1 },
  n: { type: "next" },
  "?": { type: "keys" },
};

const onPoint: Readonly<Record<string, BoardAction>> = {
  ArrowDown: { type: "move", step: 1 },
  ArrowUp: { type: "move", step: -1 },
  o: { type: "openAgain" },
  s: { type: "details" },
  c: { type: "keep" },
};

/** What a key means, or null; the arrows scroll the page while no point has the focus. */
export function boardAction(press: Press, atPoint: boolean): BoardAction | null {
  const key = plainKey(press);
  if (key === null) return null;
  if (atPoint && /^[1-5]$/.test(key)) return { type: "verdict", key };
  return anywhere[key] ?? (atPoint ? (onPoint[key] ?? null) : null);
}

const confidences: Readonly<Record<string, Confidence>> = { g: "guess", u: "unsure", s: "sure" };

/** How sure a key says that the student is, or null; the same keys as in practice. */
export function confidenceOf(press: Press): Confidence | null {
  return confidences[plainKey(press) ?? ""] ?? null;
}

function plainKey({ key, ctrlKey, altKey, metaKey }: Press): string | null {
  if (ctrlKey || altKey || metaKey) return null;
  return key.length === 1 ? key.toLowerCase() : key;
}
