import { createRouterClient, implement } from "@orpc/server";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Budget } from "../../../electron/contract/conversation.ts";
import { contract } from "../../../electron/contract/index.ts";
import { createBudgetCounter, noCount, type BudgetCount } from "./budgetCounter.ts";

const budget: Budget = { contextSize: 4, parts: [], dropped: [], overBy: 0 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("says that it counts while it counts the same question once more", async () => {
  const { budget: counts } = implement(contract).ask;
  const client = createRouterClient({
    ask: {
      budget: counts.handler(async () => {
        await new Promise((resolve) => setTimeout(resolve, 2000));
        return { budget, passages: [], relevant: true };
      }),
    },
  });
  let count: BudgetCount = noCount;
  const show = (change: Partial<BudgetCount>) => void (count = { ...count, ...change });
  // The counter asks the core for nothing else.
  const counter = createBudgetCounter({ ask: client.ask }, 250, show);
  const nowhere = { conversationId: null, parentId: null };
  counter.countSoon(nowhere, { task: "ask", text: "Why?" }, { mode: "none" });
  await vi.advanceTimersByTimeAsync(2250);
  expect(count).toMatchObject({ budget, counting: false, outdated: false });
  counter.again();
  await vi.advanceTimersByTimeAsync(1000);
  expect(count).toMatchObject({ budget, counting: true, outdated: true });
  await vi.advanceTimersByTimeAsync(1000);
  expect(count).toMatchObject({ budget, counting: false, outdated: false });
});
