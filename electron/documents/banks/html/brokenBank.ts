import { fail } from "../../../core/failed.ts";
import type { BankSource } from "../bankSource.ts";

/** Throws BANK_BROKEN; the reason follows the file's name and a colon. */
export function brokenBank(source: BankSource, reason: string): never {
  return fail("BANK_BROKEN", { path: source.context.name, reason });
}
