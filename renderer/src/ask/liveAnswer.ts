import type { AnswerEvent } from "../../../electron/contract/conversation.ts";

/** Where an answer stands while it is not finished. */
export type Phase =
  | { readonly kind: "starting" }
  | { readonly kind: "waiting"; readonly ahead: number }
  | { readonly kind: "reading"; readonly percent: number }
  | { readonly kind: "writing" }
  /** The line to the core broke; what was read so far stays on the screen. */
  | { readonly kind: "lost" };

/** An answer being written; generated counts tokens, first is where this page began to count. */
export type Live = {
  readonly phase: Phase;
  readonly text: string;
  readonly generated: number;
  readonly first: { readonly at: number; readonly generated: number } | null;
};

/** An answer of which this page knows what was saved so far. */
export function begin(text: string): Live {
  return { phase: { kind: "starting" }, text, generated: 0, first: null };
}

/** Applies one event; at is the time it arrived, in milliseconds. */
export function advance(
  live: Live,
  event: Exclude<AnswerEvent, { type: "done" }>,
  at: number,
): Live {
  switch (event.type) {
    case "snapshot":
      return { ...live, text: event.answer.text };
    case "waiting":
      return { ...live, phase: { kind: "waiting", ahead: event.ahead } };
    case "reading":
      return { ...live, phase: { kind: "reading", percent: percentRead(event) } };
    case "delta":
      return {
        phase: { kind: "writing" },
        text: live.text + event.text,
        generated: event.generated,
        first: live.first ?? { at, generated: event.generated },
      };
  }
}

function percentRead(event: { readonly evaluated: number; readonly total: number }): number {
  if (event.total <= 0) return 0;
  return Math.min(100, Math.floor((event.evaluated / event.total) * 100));
}

/** Tokens per second since this page began to count, or null while there is nothing to divide. */
export function rateOf(live: Live, at: number): number | null {
  if (live.first === null || live.phase.kind !== "writing") return null;
  const seconds = (at - live.first.at) / 1000;
  const tokens = live.generated - live.first.generated;
  if (seconds < 0.25 || tokens < 1) return null;
  return tokens / seconds;
}
