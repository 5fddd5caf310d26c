import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import {
  mkdir,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  statfs,
  utimes,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import type { NativeSequence, Token } from "./native.ts";

/** Kept on disk: the heads used last, as long as they are few and small enough together. */
const mostHeads = 2;
const mostBytes = 1.5e9;

/** An evaluation is saved only where so many times its size is free: the student's own work goes first. */
const spareFactor = 3;

const sidecar = z.object({ bytes: z.number(), sha256: z.string() });

/** A head on its way to disk. Neither promise rejects: a head is a convenience. */
export type HeadSaving = {
  /** Native code is free again; true if it has written the head, which then gets its digest and name. */
  readonly written: Promise<boolean>;
  /** True once it can be restored. */
  readonly saved: Promise<boolean>;
};

/** Evaluated heads in a folder, each under its name from headName. */
export type HeadFiles = {
  /**
   * Restores an evaluated head; false when there is none or the signal aborts. Native code may crash
   * on a damaged file, so size and digest are checked before it sees one; a file that fails is removed.
   */
  readonly restore: (
    name: string,
    sequence: Pick<NativeSequence, "restore">,
    signal: AbortSignal,
  ) => Promise<boolean>;
  /** Saves what the sequence holds, which takes about this many bytes. */
  readonly save: (
    name: string,
    sequence: Pick<NativeSequence, "save">,
    bytes: number,
  ) => HeadSaving;
};

/** Names a head's file: any difference that matters for its evaluation gives another name. */
export function headName(fileKey: string, stateFormat: string, tokens: readonly Token[]): string {
  const hash = createHash("sha256");
  hash.update(JSON.stringify([fileKey, stateFormat]));
  hash.update(Uint32Array.from(tokens));
  return hash.digest("hex").slice(0, 40);
}

/** Heads kept in this folder, which is made when the first one is saved. */
export function createHeadFiles(folder: string): HeadFiles {
  let swept: Promise<void> | null = null;
  let lastNamed: Promise<unknown> = Promise.resolve();
  const statePath = (name: string): string => join(folder, `${name}.state`);

  const write = async (
    part: string,
    sequence: Pick<NativeSequence, "save">,
    bytes: number,
  ): Promise<boolean> => {
    try {
      await mkdir(folder, { recursive: true });
      await (swept ??= removeParts(folder));
      if (!(await hasSpareRoom(folder, bytes))) return false;
      await sequence.save(part);
      return true;
    } catch {
      await discard(part);
      return false;
    }
  };
  const name = async (part: string, path: string): Promise<boolean> => {
    try {
      const { size } = await stat(part);
      const facts = { bytes: size, sha256: await digest(part) };
      await writeFile(sidecarPath(path), JSON.stringify(facts));
      await rename(part, path);
      await prune(folder);
      return true;
    } catch {
      await discard(part);
      return false;
    }
  };

  return {
    async restore(name, sequence, signal) {
      const path = statePath(name);
      try {
        if (!(await isIntact(path, signal))) {
          await removeHead(path);
          return false;
        }
        await sequence.restore(path);
        const now = new Date();
        await utimes(path, now, now);
        return true;
      } catch {
        if (!signal.aborted) await removeHead(path);
        return false;
      }
    },
    save(headName, sequence, bytes) {
      const path = statePath(headName);
      const part = `${path}.part`;
      const written = write(part, sequence, bytes);
      // One after the other, or the last step of one would remove the files of another.
      const saved = Promise.all([written, lastNamed]).then(
        ([isWritten]) => isWritten && name(part, path),
      );
      lastNamed = saved;
      return { written, saved };
    },
  };
}

/** Whether an evaluation of so many bytes may be saved in this folder. */
export async function hasSpareRoom(folder: string, bytes: number): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize >= bytes * spareFactor;
}

function sidecarPath(path: string): string {
  return `${path}.json`;
}

async function isIntact(path: string, signal: AbortSignal): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found === null) return false;
  const facts = sidecar.parse(JSON.parse(await readFile(sidecarPath(path), "utf8")));
  return facts.bytes === found.size && facts.sha256 === (await digest(path, signal));
}

async function digest(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, { highWaterMark: 2 ** 20 }), hash, { signal });
  return hash.digest("hex");
}

async function discard(part: string): Promise<void> {
  await rm(part, { force: true }).catch(() => {});
}

async function removeHead(path: string): Promise<void> {
  await rm(path, { force: true });
  await rm(sidecarPath(path), { force: true });
}

/** Removes what interrupted saving has left behind. */
async function removeParts(folder: string): Promise<void> {
  const names = await readdir(folder);
  const parts = names.filter((name) => name.endsWith(".part"));
  await Promise.all(parts.map((name) => rm(join(folder, name), { force: true })));
}

/** Removes the heads that were not used for longest. */
async function prune(folder: string): Promise<void> {
  const names = await readdir(folder);
  const heads = await Promise.all(
    names
      .filter((name) => name.endsWith(".state"))
      .map(async (name) => {
        const path = join(folder, name);
        const { size, mtimeMs } = await stat(path);
        return { path, size, mtimeMs };
      }),
  );
  let bytes = 0;
  for (const [index, head] of heads.toSorted((a, b) => b.mtimeMs - a.mtimeMs).entries()) {
    bytes += head.size;
    if (index >= mostHeads || bytes > mostBytes) await removeHead(head.path);
  }
}
