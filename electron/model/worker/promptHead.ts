import type { PromptSegment } from "../../core/ports.ts";
import type { WarmResult } from "../workerContract.ts";
import { headName, type HeadSaving } from "./headFile.ts";
import type { Token } from "./native.ts";
import { promptTokens } from "./promptTokens.ts";
import { readTokens } from "./readPrompt.ts";
import type { Session } from "./session.ts";

/**
 * The unchanging start of prompts. Its evaluation stays in memory while prompts begin with it, and
 * on disk, because reading a thousand tokens again can take a laptop most of a minute.
 */
export type PromptHead = {
  readonly tokens: readonly Token[];
  /**
   * Brings the head back from disk when the sequence lacks any of these tokens of it; true if it did.
   * An aborted signal ends it early.
   */
  readonly restore: (needed: readonly Token[], signal: AbortSignal) => Promise<boolean>;
  /** Saves the head if its evaluation is dear, else null; the sequence must hold it and no more. */
  readonly keep: () => HeadSaving | null;
};

export type WarmedHead = Pick<WarmResult, "source" | "tokens"> & {
  readonly saving: HeadSaving | null;
};

/** The head of these segments; without any it is empty and never on disk. */
export function openHead(session: Session, segments: readonly PromptSegment[]): PromptHead {
  const { model, answers, pace, heads, saveHeadAfterMs } = session;
  const tokens = segments.length === 0 ? [] : promptTokens(model, segments, answers.recall).tokens;
  const files = tokens.length > 0 && tokens.length < model.contextSize ? heads : null;
  const name = files === null ? "" : headName(session.fileKey, model.stateFormat, tokens);
  return {
    tokens,
    async restore(needed, signal) {
      const isHeld = commonLength(needed, model.sequence.tokens()) === needed.length;
      return files === null || isHeld ? false : files.restore(name, model.sequence, signal);
    },
    keep() {
      const costMs = (tokens.length * 1000) / (pace.tokensPerSecond ?? Infinity);
      if (files === null || costMs < saveHeadAfterMs) return null;
      return files.save(name, model.sequence, tokens.length * session.tokenBytes);
    },
  };
}

/** Makes the sequence begin with the head, ahead of the first question. */
export async function warmHead(
  session: Session,
  segments: readonly PromptSegment[],
  signal: AbortSignal,
): Promise<WarmedHead> {
  const { model, pace } = session;
  const head = openHead(session, segments);
  const restored = await head.restore(head.tokens, signal);
  const held = commonLength(head.tokens, model.sequence.tokens());
  if (held === head.tokens.length || head.tokens.length >= model.contextSize) {
    return { source: restored ? "disk" : "memory", tokens: held, saving: null };
  }
  const kept = await model.sequence.keepPrefix(head.tokens);
  let read = 0;
  const missing = head.tokens.slice(kept);
  for await (read of readTokens(model.sequence, missing, pace, "nothing", signal));
  const tokens = kept + read;
  if (tokens < head.tokens.length) return { source: "cancelled", tokens, saving: null };
  const saving = restored || signal.aborted ? null : head.keep();
  await saving?.written;
  return { source: restored ? "disk" : "evaluated", tokens, saving };
}

/** How many tokens two lists share at their start. */
export function commonLength(a: readonly Token[], b: readonly Token[]): number {
  const end = Math.min(a.length, b.length);
  for (let index = 0; index < end; index++) if (a[index] !== b[index]) return index;
  return end;
}
