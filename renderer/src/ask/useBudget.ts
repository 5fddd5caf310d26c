import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { Question } from "../../../electron/contract/conversation.ts";
import { useServices } from "../app/services.ts";
import type { Place } from "./askStore.ts";
import { createBudgetCounter, type BudgetCount } from "./budgetCounter.ts";
import { typingPauseMs } from "./typingPause.ts";

const none: BudgetCount = { budget: null, counting: false };

/** How much of the context a question at a place would take; counted again after every typing pause. None without a model. */
export function useBudget({ conversationId, parentId }: Place, question: Question): BudgetCount {
  const { client, models, ask } = useServices();
  const writing = useStore(ask.state, ({ live }) => parentId !== null && parentId in live);
  const ready = useStore(models.state, (state) => state.model?.kind === "ready");
  const [count, setCount] = useState(none);
  const [counter] = useState(() =>
    createBudgetCounter(client, typingPauseMs, (change) =>
      setCount((before) => ({ ...before, ...change })),
    ),
  );
  useEffect(() => {
    if (!ready) return undefined;
    counter.countSoon({ conversationId, parentId }, question);
    return counter.leave;
  }, [counter, conversationId, parentId, question, ready]);
  useEffect(() => {
    if (ready && !writing) counter.again();
  }, [counter, ready, writing]);
  return ready ? count : none;
}
