import type { Core } from "../core/createCore.ts";
import { fail } from "../core/failed.ts";

/** The name of the bank with this id. Failed BANK_MISSING for an id that is none. */
export function nameOfBank({ banks }: Core, bankId: string): string {
  return banks.list().banks.find(({ id }) => id === bankId)?.name ?? fail("BANK_MISSING", {});
}
