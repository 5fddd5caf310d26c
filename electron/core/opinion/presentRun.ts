import type { Bank } from "../../contract/bank.ts";
import type { OpinionRun } from "../../contract/opinion.ts";
import { Failed } from "../failed.ts";
import type { Store } from "../ports.ts";
import { goesOn, type LiveRun } from "./liveRun.ts";
import { withoutIdleSamples } from "./prepareOpinion.ts";

/** A run as a screen shows it; nothing while its bank is removed. */
export function presentRun(
  run: LiveRun,
  { banks, practice }: Pick<Store, "banks" | "practice">,
): OpinionRun[] {
  const { stored, skipped, pace } = run;
  const bank = bankIfThere(stored.bankId, banks);
  if (bank === null) return [];
  // After a restart: what the model did that answered this bank last in this way.
  const key = run.key ?? { settings: withoutIdleSamples(stored.settings) };
  const { done, right, items } = practice.opinions.progress(bank.id, key);
  const settled = Math.min(items, done + skipped.size);
  const secondsLeft = goesOn(run) ? pace.secondsFor(items - settled) : null;
  return [{ ...stored, bankName: bank.name, done: settled, right, items, secondsLeft }];
}

function bankIfThere(id: string, banks: Store["banks"]): Bank | null {
  try {
    return banks.bank(id);
  } catch (cause) {
    if (cause instanceof Failed && cause.failure.code === "BANK_MISSING") return null;
    throw cause;
  }
}
