import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { Question } from "../../../electron/contract/conversation.ts";
import type { Sources } from "../../../electron/contract/grounding.ts";
import { useServices } from "../app/services.ts";
import { isThere } from "../models/isThere.ts";
import type { Place } from "./askStore.ts";
import { createBudgetCounter, noCount, type BudgetCount } from "./budgetCounter.ts";
import { typingPauseMs } from "./typingPause.ts";

/** How much of the context a question at a place would take; counted again after every typing pause. None without a model. */
export function useBudget(
  { conversationId, parentId }: Place,
  question: Question,
  sources: Sources,
): BudgetCount {
  const { client, models, ask } = useServices();
  const writing = useStore(ask.state, ({ live }) => parentId !== null && parentId in live);
  const ready = useStore(models.state, (state) => isThere(state.model));
  const [count, setCount] = useState(noCount);
  const [counter] = useState(() =>
    createBudgetCounter(client, typingPauseMs, (change) =>
      setCount((before) => ({ ...before, ...change })),
    ),
  );
  useEffect(() => {
    if (!ready) return undefined;
    counter.countSoon({ conversationId, parentId }, question, sources);
    return counter.leave;
  }, [counter, conversationId, parentId, question, sources, ready]);
  useEffect(() => {
    if (ready && !writing) counter.again();
  }, [counter, ready, writing]);
  return ready ? count : noCount;
}
