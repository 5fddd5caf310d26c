import type { Confidence, Rating } from "../../../../electron/contract/practice.ts";

/** What the student faces, as far as keys care. */
export type Facing = {
  readonly kind: "choice" | "card";
  /** How many options there are. */
  readonly options: number;
  /** Open for an answer; a card is open until it is rated. */
  readonly open: boolean;
  /** The back of a card has been seen. */
  readonly revealed: boolean;
  /** The next letter strikes an option out. */
  readonly striking: boolean;
};

export type SessionAction =
  | { readonly type: "choose" | "strike"; readonly option: number }
  | { readonly type: "confidence"; readonly confidence: Confidence }
  | { readonly type: "rate"; readonly rating: Rating }
  | {
      readonly type:
        | "beginStrike"
        | "leaveStrike"
        | "flag"
        | "next"
        | "previous"
        | "go"
        | "reveal"
        | "mark"
        | "overview"
        | "labs"
        | "calculator"
        | "undo"
        | "keys";
    };

/** A key that goes down, with what is held besides Shift. */
export type Press = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
};

const everywhere: Readonly<Record<string, SessionAction>> = {
  f: { type: "flag" },
  n: { type: "next" },
  p: { type: "previous" },
  o: { type: "overview" },
  l: { type: "labs" },
  k: { type: "calculator" },
  m: { type: "mark" },
  z: { type: "undo" },
  "?": { type: "keys" },
};

const confidences: Readonly<Record<string, Confidence>> = { g: "guess", u: "unsure", s: "sure" };
const ratings: readonly Rating[] = ["again", "hard", "good", "easy"];

/** Keys that only change what another key means. */
const modifiers: ReadonlySet<string> = new Set([
  "Shift",
  "CapsLock",
  "AltGraph",
  "NumLock",
  "ScrollLock",
  "Fn",
  "FnLock",
]);

/**
 * What to do with a key: null leaves it to the page, a null action takes it and does nothing. A key held down does
 * what it does once, so that nobody commits, goes on and answers what comes next with one long press.
 */
export function hearKey(
  press: Press & { readonly repeat: boolean },
  facing: Facing,
): { readonly action: SessionAction | null } | null {
  const action = actionFor(press, facing);
  if (!press.repeat) return action === null ? null : { action };
  // It has turned the card: the back it shows is not to scroll away, nor what has the focus to be pressed.
  const turned = facing.kind === "card" && (press.key === " " || press.key === "Enter");
  return action === null && !turned ? null : { action: null };
}

/** What a key means, or null. The letters A to E and the digits name options, so C is never the calculator. */
export function actionFor(press: Press, facing: Facing): SessionAction | null {
  if (press.ctrlKey || press.altKey || press.metaKey || modifiers.has(press.key)) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (facing.kind === "card") return onCard(key, facing) ?? everywhere[key] ?? null;
  if (!facing.open) return key === "Enter" ? { type: "go" } : (everywhere[key] ?? null);
  if (facing.striking) {
    const option = optionOf(key, facing.options, 26);
    return option === null ? { type: "leaveStrike" } : { type: "strike", option };
  }
  const option = optionOf(key, facing.options, 5);
  if (option !== null) return { type: "choose", option };
  if (key === "x") return { type: "beginStrike" };
  if (key === "Enter") return { type: "go" };
  const confidence = confidences[key];
  return confidence === undefined ? (everywhere[key] ?? null) : { type: "confidence", confidence };
}

function onCard(key: string, facing: Facing): SessionAction | null {
  if (!facing.open) return key === "Enter" ? { type: "go" } : null;
  if (!facing.revealed) return key === " " || key === "Enter" ? { type: "reveal" } : null;
  const rating = /^[1-4]$/.test(key) ? ratings[Number(key) - 1] : undefined;
  return rating === undefined ? null : { type: "rate", rating };
}

/** The option that a letter (of the first so many) or a digit names, from 0. */
function optionOf(key: string, options: number, letters: number): number | null {
  const at = /^[1-9]$/.test(key) ? Number(key) - 1 : letterIndex(key, letters);
  return at >= 0 && at < options ? at : null;
}

function letterIndex(key: string, letters: number): number {
  if (!/^[a-z]$/.test(key)) return -1;
  const at = key.charCodeAt(0) - 97;
  return at < letters ? at : -1;
}

/** The letter of an option, from 0. */
export function letterOf(option: number): string {
  return String.fromCharCode(65 + option);
}

/** True when a key pressed here belongs to what has the focus: a field, a dialog, or a tool beside the question. */
export function isKeyTaken(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (event.defaultPrevented || event.isComposing || !(target instanceof HTMLElement)) return true;
  if (target.closest("[role=dialog], [role=menu], [data-own-keys]") !== null) return true;
  if (target.matches("input:not([type=radio]), textarea, select, [contenteditable]")) return true;
  const presses = key === "Enter" || key === " ";
  return presses && target.matches("button, a, summary, [role=button]");
}
