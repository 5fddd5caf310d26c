import type { Confidence, Rating } from "../../../../electron/contract/practice.ts";
import {
  isPressed,
  isSingleKey,
  placeInRange,
  pressedOf,
  stepsOf,
  type Press,
} from "../../commands/keys.ts";
import { shortcuts } from "../../commands/shortcuts.ts";

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
        | "undo";
    };

const keys = shortcuts.session;

const everywhere = [
  "flag",
  "next",
  "previous",
  "overview",
  "labs",
  "calculator",
  "mark",
  "undo",
] as const;

const confidences: readonly Confidence[] = ["guess", "unsure", "sure"];
const beginStrike = keys.strike.map((one) => stepsOf(one)[0] ?? "");
const strikeOption = keys.strike.map((one) => stepsOf(one)[1] ?? "");
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
 * what it does once, so that nobody commits, goes on and answers what comes next with one long press. Letters, digits
 * and signs are heard only where singleKeys says so.
 */
export function hearKey(
  press: Press & { readonly repeat: boolean },
  facing: Facing,
  singleKeys = true,
): { readonly action: SessionAction | null } | null {
  if (!singleKeys && isSingleKey(press)) return null;
  const action = actionFor(press, facing);
  if (!press.repeat) return action === null ? null : { action };
  // It has turned the card: the back it shows is not to scroll away, nor what has the focus to be pressed.
  const turned = facing.kind === "card" && isPressed(keys.reveal, press);
  return action === null && !turned ? null : { action: null };
}

/** What a key means, or null. The letters A to E and the digits name options, so C is never the calculator. */
export function actionFor(press: Press, facing: Facing): SessionAction | null {
  if (press.ctrlKey || press.altKey || press.metaKey || modifiers.has(press.key)) return null;
  if (facing.kind === "card") return onCard(press, facing) ?? plainAction(press);
  if (!facing.open) return isPressed(keys.go, press) ? { type: "go" } : plainAction(press);
  if (facing.striking) {
    const option = placeInRange(strikeOption, press);
    return isOption(option, facing) ? { type: "strike", option } : { type: "leaveStrike" };
  }
  const option = placeInRange(keys.choose, press);
  if (isOption(option, facing)) return { type: "choose", option };
  if (isPressed(beginStrike, press)) return { type: "beginStrike" };
  if (isPressed(keys.go, press)) return { type: "go" };
  const confidence = pressedOf(confidences, keys, press);
  return confidence === null ? plainAction(press) : { type: "confidence", confidence };
}

function plainAction(press: Press): SessionAction | null {
  const type = pressedOf(everywhere, keys, press);
  return type === null ? null : { type };
}

function onCard(press: Press, facing: Facing): SessionAction | null {
  if (!facing.open) return isPressed(keys.go, press) ? { type: "go" } : null;
  if (!facing.revealed) return isPressed(keys.reveal, press) ? { type: "reveal" } : null;
  const rating = ratings[placeInRange(keys.rate, press)];
  return rating === undefined ? null : { type: "rate", rating };
}

function isOption(place: number, { options }: Facing): boolean {
  return place >= 0 && place < options;
}

/** The letter of an option, from 0. */
export function letterOf(option: number): string {
  return String.fromCharCode(65 + option);
}
