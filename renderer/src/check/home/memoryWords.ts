import type { MemoryPlan } from "../../../../electron/contract/engine.ts";
import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import { checkStartTexts } from "../../app/checkStartTexts.ts";

/** What a memory plan means for the student; slot is the loaded model's name, null where none is. */
export function memoryWords(plan: MemoryPlan, slot: string | null): string {
  const words = checkStartTexts.memory;
  const need = Math.max(0, ...plan.models.map(({ needBytes }) => needBytes));
  const all = plan.models.reduce((sum, { needBytes }) => sum + needBytes, 0);
  const have = formatBytes(plan.haveBytes);
  switch (plan.way) {
    case "together":
      return `${slot === null ? words.alone : words.together} ${words.needs(formatBytes(all), have)}`;
    case "takeTurns":
      return slot === null ? words.turns : words.takeTurns(slot);
    case "tooLarge":
      return words.tooLarge(formatBytes(need), have);
  }
}
