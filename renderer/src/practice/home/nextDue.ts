import type { DueCount } from "../../../../electron/contract/practice.ts";

/** The first day after today on which items come back; null where none does. */
export function nextDue({ ahead }: DueCount): DueCount["ahead"][number] | null {
  return ahead.slice(1).find(({ items }) => items > 0) ?? null;
}
