import { createStore, type StoreApi } from "zustand/vanilla";
import { problemOf, type Problem } from "../app/problem.ts";
import type { Client } from "../link/connection.ts";
import { sendPieces } from "./sendPieces.ts";
import type { OfferedFile, SkippedFile, SkipReason } from "./takenFiles.ts";

/** A file on its way to the core; once it is there, the core's imports tell how it goes on. */
export type Upload = {
  readonly key: number;
  readonly name: string;
  readonly folder: string | null;
  readonly bytes: number;
  readonly state:
    | { readonly kind: "waiting" }
    | { readonly kind: "sending"; readonly sent: number }
    | { readonly kind: "failed"; readonly problem: Problem };
};

export type UploadState = {
  readonly uploads: readonly Upload[];
  /** Files that were not sent, with the reason; until they are dismissed. */
  readonly skipped: readonly SkippedFile[];
};

/** What becomes of the files, with what else is known of each. */
export type UploadUse<F extends OfferedFile> = {
  /** Why a file is not sent at all; null when it is. */
  readonly reasonToSkip: (file: File) => SkipReason | null;
  /** Tells the core that all of a file has arrived. */
  readonly finish: (uploadId: string, offered: F) => Promise<unknown>;
};

export type UploadStore<F extends OfferedFile = OfferedFile> = {
  readonly state: StoreApi<UploadState>;
  /** Sends files one after the other; resolves when none is left to send. */
  readonly add: (files: readonly F[], skipped?: readonly SkippedFile[]) => Promise<void>;
  /** Ends one upload, or every one; nothing of it stays in the core. */
  readonly cancel: (key: number | "all") => void;
  readonly retry: (key: number) => Promise<void>;
  /** Forgets what failed and what was skipped. */
  readonly dismiss: () => void;
};

/** Sends chosen files in pieces: one file and one piece at a time, so that no file is ever whole in memory. */
export function createUploadStore<F extends OfferedFile>(
  client: Pick<Client, "library">,
  use: UploadUse<F>,
): UploadStore<F> {
  const state = createStore<UploadState>(() => ({ uploads: [], skipped: [] }));
  const files = new Map<number, F>();
  let nextKey = 1;
  let running: Promise<void> | null = null;

  const change = (key: number, next: Upload["state"]) =>
    state.setState(({ uploads }) => ({
      uploads: uploads.map((upload) => (upload.key === key ? { ...upload, state: next } : upload)),
    }));
  const forget = (gone: (upload: Upload) => boolean) =>
    state.setState(({ uploads }) => {
      for (const upload of uploads) if (gone(upload)) files.delete(upload.key);
      return { uploads: uploads.filter((upload) => !gone(upload)) };
    });

  async function send(key: number, offered: F): Promise<void> {
    change(key, { kind: "sending", sent: 0 });
    const { file, folder } = offered;
    try {
      const { uploadId } = await client.library.beginUpload({
        name: file.name,
        folder,
        bytes: file.size,
      });
      const sending = {
        wanted: () => files.has(key),
        sent: (sent: number) => change(key, { kind: "sending", sent }),
        finish: () => use.finish(uploadId, offered),
      };
      const arrived = await sendPieces(client, uploadId, file, sending);
      if (arrived !== null) forget((upload) => upload.key === key);
    } catch (error) {
      change(key, { kind: "failed", problem: problemOf(error) });
    }
  }

  async function sendAll(): Promise<void> {
    for (;;) {
      const next = state.getState().uploads.find((upload) => upload.state.kind === "waiting");
      const offered = next === undefined ? undefined : files.get(next.key);
      if (next === undefined || offered === undefined) return;
      await send(next.key, offered);
    }
  }

  async function run(): Promise<void> {
    running ??= sendAll().finally(() => (running = null));
    await running;
  }

  return {
    state,
    add: async (offered, skipped = []) => {
      const sorted = sort(offered, use.reasonToSkip);
      const added = sorted.taken.map((one): Upload => {
        const key = nextKey++;
        files.set(key, one);
        const { name, size } = one.file;
        return { key, name, folder: one.folder, bytes: size, state: { kind: "waiting" } };
      });
      state.setState((before) => ({
        uploads: [...before.uploads, ...added],
        skipped: [...before.skipped, ...skipped, ...sorted.skipped],
      }));
      await run();
    },
    cancel: (key) => forget((upload) => key === "all" || upload.key === key),
    retry: async (key) => {
      change(key, { kind: "waiting" });
      await run();
    },
    dismiss: () => {
      forget((upload) => upload.state.kind === "failed");
      state.setState({ skipped: [] });
    },
  };
}

function sort<F extends OfferedFile>(
  offered: readonly F[],
  reasonToSkip: UploadUse<F>["reasonToSkip"],
) {
  const taken: F[] = [];
  const skipped: SkippedFile[] = [];
  for (const one of offered) {
    const reason = reasonToSkip(one.file);
    if (reason === null) taken.push(one);
    else skipped.push({ name: pathOf(one), reason });
  }
  return { taken, skipped };
}

function pathOf({ file, folder }: OfferedFile): string {
  return folder === null ? file.name : `${folder}/${file.name}`;
}
