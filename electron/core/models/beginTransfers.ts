import { readSplitName } from "../../contract/splitModelName.ts";
import { Failed } from "../failed.ts";
import type { Transfers } from "../ports.ts";

/**
 * Begins the transfers of a model, or goes on with them: one for each part of a split one that is not there yet, all or
 * none; returns their ids. Fails as begin does.
 */
export async function beginTransfers<T>(
  transfers: Pick<Transfers, "list" | "pause" | "cancel">,
  parts: readonly T[],
  begin: (part: T) => Promise<string>,
): Promise<readonly string[]> {
  const before = new Map(transfers.list().map(({ id, state }) => [id, state.kind]));
  const begun: string[] = [];
  let there: Failed | null = null;
  try {
    for (const part of parts) {
      try {
        begun.push(await begin(part));
      } catch (cause) {
        if (!isPartThatIsThere(cause)) throw cause;
        there = cause;
      }
    }
    if (begun.length === 0 && there !== null) throw there;
  } catch (cause) {
    await Promise.all(begun.map((id) => undo(id).catch(() => {})));
    throw cause;
  }
  return begun;

  /** What came before is not given up because the rest could not begin. */
  async function undo(id: string): Promise<void> {
    const kind = before.get(id);
    if (kind === undefined) await transfers.cancel(id);
    else if (kind !== "running" && kind !== "waiting") await transfers.pause(id);
  }
}

/** It has arrived and has its name already; whether it belongs to the others is seen when all are there. */
function isPartThatIsThere(cause: unknown): cause is Failed {
  if (!(cause instanceof Failed) || cause.failure.code !== "FILE_EXISTS") return false;
  // What another transfer has begun does not end like a part.
  return readSplitName(cause.failure.data.path) !== null;
}
