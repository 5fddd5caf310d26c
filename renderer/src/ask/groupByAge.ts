import type { ConversationSummary } from "../../../electron/contract/conversation.ts";

export type AgeGroup = "today" | "yesterday" | "week" | "older";

const order: readonly AgeGroup[] = ["today", "yesterday", "week", "older"];

/** Groups conversations by the day they last changed, in local time, keeping their order. */
export function groupByAge(
  items: readonly ConversationSummary[],
  now: number,
): readonly { readonly age: AgeGroup; readonly items: readonly ConversationSummary[] }[] {
  return order.flatMap((age) => {
    const group = items.filter((item) => ageOf(item.updatedAt, now) === age);
    return group.length === 0 ? [] : [{ age, items: group }];
  });
}

function ageOf(at: number, now: number): AgeGroup {
  if (at >= startOfDay(now, 0)) return "today";
  if (at >= startOfDay(now, 1)) return "yesterday";
  return at >= startOfDay(now, 7) ? "week" : "older";
}

function startOfDay(now: number, daysBefore: number): number {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - daysBefore).getTime();
}
