import type { Budget, BudgetKind } from "../../../electron/contract/conversation.ts";

/** One stretch of the budget bar; percent of the bar's whole width. */
export type BudgetShare = {
  readonly kind: BudgetKind | "free";
  readonly tokens: number;
  readonly percent: number;
};

/** The bar's stretches in order, with what is left free last; more than fits shrinks all of them alike. */
export function budgetShares(budget: Budget): readonly BudgetShare[] {
  const used = usedTokens(budget);
  const whole = Math.max(budget.contextSize, used, 1);
  const shares = budget.parts
    .filter((part) => part.tokens > 0)
    .map(({ kind, tokens }) => ({ kind, tokens, percent: (tokens / whole) * 100 }));
  const free = budget.contextSize - used;
  if (free <= 0) return shares;
  return [...shares, { kind: "free", tokens: free, percent: (free / whole) * 100 }];
}

/** Tokens of all parts together, the room for the answer included. */
function usedTokens(budget: Budget): number {
  return budget.parts.reduce((sum, part) => sum + part.tokens, 0);
}
