import { describe, expect, it } from "vitest";
import type { Budget } from "../../../electron/contract/conversation.ts";
import { budgetShares } from "./budgetShares.ts";

function budgetWith(parts: Budget["parts"], overBy = 0): Budget {
  return { contextSize: 2000, parts, dropped: [], overBy };
}

describe("budgetShares", () => {
  it("gives every part its share of the context and what is free last", () => {
    const budget = budgetWith([
      { kind: "instructions", tokens: 100 },
      { kind: "history", tokens: 0 },
      { kind: "answer", tokens: 500 },
    ]);
    expect(budgetShares(budget)).toEqual([
      { kind: "instructions", tokens: 100, percent: 5 },
      { kind: "answer", tokens: 500, percent: 25 },
      { kind: "free", tokens: 1400, percent: 70 },
    ]);
  });

  it("has nothing free when the context is full", () => {
    const shares = budgetShares(
      budgetWith([
        { kind: "question", tokens: 1500 },
        { kind: "answer", tokens: 500 },
      ]),
    );
    expect(shares.map((share) => share.kind)).toEqual(["question", "answer"]);
  });

  it("never draws more than the whole bar", () => {
    const shares = budgetShares(
      budgetWith(
        [
          { kind: "question", tokens: 3500 },
          { kind: "answer", tokens: 500 },
        ],
        2000,
      ),
    );
    expect(shares.map((share) => share.percent)).toEqual([87.5, 12.5]);
  });
});
