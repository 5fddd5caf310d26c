import { mkdir, open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { fail } from "../../core/failed.ts";
import type { Upload } from "../../core/ports.ts";
import { storing, syncFolder } from "./storing.ts";

/**
 * A file that arrives in pieces, at a path in a folder of its own. Pieces are written one after
 * another, in the order of the calls. A finish that fails leaves no more behind than abandon does. gone is
 * called once nothing of it is left.
 */
export async function stageUpload(path: string, bytes: number, gone: () => void): Promise<Upload> {
  const folder = dirname(path);
  const handle = await storing(folder, async () => {
    await mkdir(folder, { recursive: true });
    return open(path, "wx");
  });
  let received = 0;
  let state: "open" | "whole" | "abandoned" = "open";
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
  const giveUp = async (): Promise<void> => {
    state = "abandoned";
    // It may be closed already, by the very call that failed.
    await handle.close().catch(() => {});
    await rm(folder, { recursive: true, force: true });
    gone();
  };
  const requireOpen = (): void => {
    if (state !== "open") fail("UPLOAD_BROKEN", { reason: "The transfer has already ended" });
  };
  return {
    append: (piece) =>
      inTurn(async () => {
        requireOpen();
        if (received + piece.length > bytes) {
          fail("UPLOAD_BROKEN", { reason: `More than the ${bytes} announced bytes arrived` });
        }
        await storing(folder, () => handle.writeFile(piece));
        received += piece.length;
        return received;
      }),
    finish: () =>
      inTurn(async () => {
        requireOpen();
        try {
          if (received < bytes) {
            fail("UPLOAD_BROKEN", { reason: `Only ${received} of ${bytes} bytes arrived` });
          }
          await storing(folder, async () => {
            await handle.sync();
            await handle.close();
            await syncFolder(folder);
            await syncFolder(dirname(folder));
          });
        } catch (cause) {
          await giveUp();
          throw cause;
        }
        state = "whole";
        return path;
      }),
    abandon: () =>
      inTurn(async () => {
        if (state === "open") await giveUp();
      }),
  };
}
