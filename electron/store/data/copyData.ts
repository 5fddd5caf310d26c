import { createHash } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  futimesSync,
  lstatSync,
  openSync,
  readlinkSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeSync,
} from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { makeFolder, syncFolder } from "../dataFolder.ts";
import type { DataFile } from "./listData.ts";

const pieceBytes = 4 << 20;

/**
 * Copies one file from one data folder to another and reads it again there; one that is there already, of the same size
 * and time, stays. Yields the bytes of each piece. A file is whole under its name or not there.
 */
export function* copyFile(from: string, to: string, file: DataFile): Generator<number> {
  const source = join(from, file.path);
  const target = join(to, file.path);
  makeFolder(dirname(target));
  if (file.isLink) return copyLink(source, target, from, to);
  if (isSame(source, target)) return yield file.bytes;
  const unfinished = `${target}.unfinished`;
  const hash = yield* copyPieces(source, unfinished);
  if ((yield* hashOf(unfinished)) !== hash) {
    rmSync(unfinished, { force: true });
    throw new Error(`${file.path} reads differently where it was copied to`);
  }
  renameSync(unfinished, target);
  syncFolder(dirname(target));
}

/** A link to something of the folder goes along with it; one to a place outside goes on meaning that place. */
function copyLink(source: string, target: string, from: string, to: string): void {
  const pointed = resolve(realpathSync(dirname(source)), readlinkSync(source));
  const inside = relative(realpathSync(from), pointed);
  const isOutside = isAbsolute(inside) || inside.split(sep)[0] === "..";
  rmSync(target, { force: true });
  symlinkSync(isOutside ? pointed : join(to, inside), target);
}

function isSame(source: string, target: string): boolean {
  const there = lstatSync(target, { throwIfNoEntry: false });
  if (there === undefined || !there.isFile()) return false;
  const here = statSync(source);
  return there.size === here.size && Math.round(there.mtimeMs) === Math.round(here.mtimeMs);
}

function* copyPieces(source: string, target: string): Generator<number, string> {
  const hash = createHash("sha256");
  const input = openSync(source, "r");
  const output = openSync(target, "w", 0o600);
  try {
    const buffer = Buffer.alloc(pieceBytes);
    for (;;) {
      const read = readSync(input, buffer, 0, buffer.length, null);
      if (read === 0) break;
      const piece = buffer.subarray(0, read);
      hash.update(piece);
      let written = 0;
      while (written < read) written += writeSync(output, piece, written);
      yield read;
    }
    const { atime, mtime } = statSync(source);
    futimesSync(output, atime, mtime);
    fsyncSync(output);
    return hash.digest("hex");
  } finally {
    closeSync(input);
    closeSync(output);
  }
}

/** Yields nothing new after each piece: a model of gigabytes must not stop all else. */
function* hashOf(path: string): Generator<number, string> {
  const hash = createHash("sha256");
  const input = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(pieceBytes);
    for (;;) {
      const read = readSync(input, buffer, 0, buffer.length, null);
      if (read === 0) return hash.digest("hex");
      hash.update(buffer.subarray(0, read));
      yield 0;
    }
  } finally {
    closeSync(input);
  }
}
