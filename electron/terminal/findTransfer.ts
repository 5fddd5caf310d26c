import type { Transfer } from "../contract/modelFiles.ts";

/** The transfer with this id, or with an id that begins so; null when there is none, or more than one. */
export function findTransfer(transfers: readonly Transfer[], typed: string): Transfer | null {
  const wanted = typed.trim().toLowerCase();
  const found = transfers.filter(({ id }) => wanted !== "" && id.startsWith(wanted));
  return found.length === 1 ? (found[0] ?? null) : null;
}
