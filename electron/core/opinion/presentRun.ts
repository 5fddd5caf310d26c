import type { Bank } from "../../contract/bank.ts";
import type { OpinionRun } from "../../contract/opinion.ts";
import { Failed } from "../failed.ts";
import type { OpinionKey, Store } from "../ports.ts";
import { goesOn, isSameWay, type LiveRun, type StoredRun } from "./liveRun.ts";

/** A run as a screen shows it; nothing while its bank is removed. */
export function presentRun(
  run: LiveRun,
  { banks, practice }: Pick<Store, "banks" | "practice">,
): OpinionRun[] {
  const { stored, skipped, pace } = run;
  const bank = bankIfThere(stored.bankId, banks);
  if (bank === null) return [];
  run.key ??= lastKey(stored, practice.opinions);
  const { done, right, items } = practice.opinions.progress(bank.id, run.key);
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

/** After a restart: the model that answered this bank last in this way, or one that never answered. */
function lastKey(
  { bankId, settings }: StoredRun,
  opinions: Store["practice"]["opinions"],
): Omit<OpinionKey, "itemId"> {
  let last: Omit<OpinionKey, "itemId"> & { readonly at: number } = {
    model: { name: "", quantization: "", profile: "" },
    settings,
    promptVersion: "",
    at: 0,
  };
  for (const { opinion } of opinions.withKeys([bankId])) {
    if (isSameWay(opinion.settings, settings) && opinion.at >= last.at) last = opinion;
  }
  const { model, promptVersion } = last;
  return { model, settings: last.settings, promptVersion };
}
