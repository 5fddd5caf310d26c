import type { z } from "zod";
import type { AnswerMessage } from "../../contract/conversation.ts";
import { evidenceFor } from "../../contract/evidenceFor.ts";
import type { KeptItem, OpenPrompt, VerifyCount, verifyInput } from "../../contract/verify.ts";
import { flagAnswer } from "../advise/flagAnswer.ts";
import { presentAnswer } from "../conversations/present.ts";
import { fail } from "../failed.ts";
import type { Ports } from "../ports.ts";
import { backfillPrompts } from "./backfillPrompts.ts";
import { checkedSourceOf } from "./checkedSourceOf.ts";

type Decide = z.infer<typeof verifyInput.decide>;
type Keep = z.infer<typeof verifyInput.keep>;
type Edit = z.infer<typeof verifyInput.edit>;

export type Verify = {
  /** Failed PROMPT_MISSING, DOCUMENT_MISSING (its passage is gone). */
  readonly decide: (decision: Decide) => AnswerMessage;
  readonly reopen: (promptId: string) => AnswerMessage;
  readonly open: (query: { limit: number; offset: number }) => {
    items: OpenPrompt[];
    total: number;
  };
  readonly statistics: () => { counts: VerifyCount[] };
  /** A note or card from a prompt's claim, with the source of its decision. */
  readonly keep: (wanted: Keep) => KeptItem;
  readonly kept: () => { items: KeptItem[] };
  readonly edit: (change: Edit) => KeptItem;
  readonly discard: (id: string) => void;
  /** What was discarded since the start, as it was. Failed PROMPT_MISSING. */
  readonly putBack: (id: string) => KeptItem;
  /** Concludes the answers that nobody concluded, in the background; a failure is logged. */
  readonly backfill: () => void;
  /** Ends that work; resolves when nothing is written any more. */
  readonly close: () => Promise<void>;
};

/** What students decided about the claims of answers. */
export function createVerify({
  store,
  clock,
  host,
  log,
}: Pick<Ports, "store" | "clock" | "host" | "log">): Verify {
  const { verify, library } = store;
  const closing = new AbortController();
  /** Only a slip is undone: what an earlier run discarded stays so. */
  const discarded = new Map<string, KeptItem>();
  let filling: Promise<unknown> = Promise.resolve();

  function present(answerId: string): AnswerMessage {
    const { message } = store.messages.get(answerId);
    if (message.role !== "answer") return fail("MESSAGE_MISSING", {});
    return presentAnswer(message, library.mentions);
  }

  function withEvidence(item: Omit<OpenPrompt, "evidence">): OpenPrompt {
    const { message } = store.messages.get(item.answerId);
    return {
      ...item,
      evidence: message.role === "answer" ? evidenceFor(item.prompt, message) : null,
    };
  }

  return {
    decide({ promptId, verdict, source, note }) {
      const { answerId, prompt } = verify.prompt(promptId);
      verify.decide(promptId, {
        verdict,
        source: checkedSourceOf(source, prompt.claim, library.passage),
        note: note.trim(),
        at: clock.now(),
        by: host.user,
      });
      return present(answerId);
    },
    reopen(promptId) {
      const { answerId } = verify.prompt(promptId);
      verify.decide(promptId, null);
      return present(answerId);
    },
    open(query) {
      const { items, total } = verify.open(query);
      return { items: items.map(withEvidence), total };
    },
    statistics: () => ({ counts: [...verify.statistics()] }),
    keep({ promptId, kind, front, back }) {
      const { answerId, prompt } = verify.prompt(promptId);
      const item: KeptItem = {
        id: crypto.randomUUID(),
        kind,
        front,
        back,
        source: prompt.decision?.source ?? null,
        createdAt: clock.now(),
        answerId,
        conversationId: store.messages.get(answerId).conversationId,
      };
      verify.kept.add(item);
      return item;
    },
    kept: () => ({ items: [...verify.kept.list()] }),
    edit: ({ id, front, back }) => verify.kept.edit(id, front, back),
    discard(id) {
      const item = verify.kept.list().find((kept) => kept.id === id);
      verify.kept.remove(id);
      if (item !== undefined) discarded.set(id, item);
    },
    putBack(id) {
      const item = discarded.get(id) ?? fail("PROMPT_MISSING", {});
      verify.kept.add(item);
      discarded.delete(id);
      return item;
    },
    backfill() {
      filling = backfillPrompts(store, flagAnswer, log, closing.signal).catch((cause: unknown) =>
        log.error("answers of an earlier run got no prompts to verify", cause),
      );
    },
    async close() {
      closing.abort();
      await filling;
    },
  };
}
