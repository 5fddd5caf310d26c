import type { LoadOptions } from "../contract/models.ts";
import { Failed, fail } from "../core/failed.ts";
import type { Admitted, ModelSlot, Resting } from "./modelSlot.ts";

type Dependencies = {
  readonly slot: ModelSlot;
  readonly admit: (
    path: string,
    options: LoadOptions,
    despiteQuarantine: boolean,
  ) => Promise<Admitted>;
  /** As MakeRoom; whatever is asked of the model later ends it too. */
  readonly waitForRoom: (admitted: Admitted, signal: AbortSignal) => Promise<() => void>;
};

/**
 * Loads a resting model again, once for all who ask, after there is room for it or at once. Resolves when it is there,
 * and at once when none rests or returns. Fails as loading does.
 */
export function createWaking(dependencies: Dependencies): (waitsForRoom: boolean) => Promise<void> {
  const { slot, admit, waitForRoom } = dependencies;
  let waking: Promise<void> | null = null;

  return async (waitsForRoom) => {
    const { resting } = slot;
    // Who has room must not wait for one who waits for it.
    if (resting !== null && (waking === null || !waitsForRoom)) begin(resting, waitsForRoom);
    await waking;
  };

  function begin(resting: Resting, waitsForRoom: boolean): void {
    const mine = bringBack(resting, waitsForRoom).finally(() => {
      if (waking === mine) waking = null;
    });
    waking = mine;
  }

  async function bringBack(resting: Resting, waitsForRoom: boolean): Promise<void> {
    const prepared = await prepare(resting, waitsForRoom);
    if (prepared !== null) {
      await slot.load(prepared.admitted, never).finally(prepared.leaveRoom);
      return;
    }
    const now = slot.admitted;
    const isBack = now?.file.path === resting.file.path && now.options === resting.options;
    // What is asked was made for this very model.
    if (!isBack) fail("LOAD_CANCELLED", {});
    await slot.ready();
  }

  /** Null when it rests no longer: somebody else has brought it back, or another is wanted, or none. */
  async function prepare(resting: Resting, waitsForRoom: boolean) {
    const { file, options, ended, left } = resting;
    try {
      await left;
      // Its files may be others by now.
      const admitted = await admit(file.path, options, false);
      const leaveRoom = waitsForRoom ? await waitForRoom(admitted, ended) : () => {};
      if (!ended.aborted) return { admitted, leaveRoom };
      leaveRoom();
      return null;
    } catch (error) {
      if (ended.aborted) return null;
      if (!(error instanceof Failed)) await slot.unload();
      else if (error.failure.code !== "LOAD_CANCELLED") slot.refuseReturn(error.failure);
      throw error;
    }
  }
}

const never = new AbortController().signal;
