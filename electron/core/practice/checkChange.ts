import type { z } from "zod";
import type { ItemContent } from "../../contract/bank.ts";
import type { practiceInput } from "../../contract/practice.ts";
import { fail } from "../failed.ts";

type Change = z.infer<typeof practiceInput.respond>["change"];

/** The change as it is saved: options that were struck out in order and once. Failed BAD_ARGUMENT where the item has no such option or stretch. */
export function checkChange(change: Change, content: ItemContent): Change {
  const options = content.kind === "choice" ? content.options.length : 0;
  const { chosen, struck, marks } = change;
  if (chosen !== undefined && chosen !== null) checkOption("chosen", chosen, options);
  for (const option of struck ?? []) checkOption("struck", option, options);
  for (const { start, end } of marks ?? []) {
    if (start < end && end <= content.stem.length) continue;
    fail("BAD_ARGUMENT", { argument: "marks", reason: "The stem has no such stretch" });
  }
  if (struck === undefined) return change;
  return { ...change, struck: [...new Set(struck)].toSorted((a, b) => a - b) };
}

function checkOption(argument: string, option: number, options: number): void {
  if (option < options) return;
  const reason = options === 0 ? "A card has no options" : `The item has only ${options} options`;
  fail("BAD_ARGUMENT", { argument, reason });
}
