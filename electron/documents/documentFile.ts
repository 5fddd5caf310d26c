import { fstatSync, readSync } from "node:fs";

/** An open file that is only ever read; its path is not known here and not needed. */
export type DocumentFile = {
  readonly fd: number;
  readonly bytes: number;
  /** Up to so many bytes from its beginning. */
  readonly head: (length: number) => Uint8Array;
  readonly all: () => Uint8Array;
};

/** Wraps a file descriptor, which stays its owner's to close. */
export function documentFile(fd: number): DocumentFile {
  const bytes = fstatSync(fd).size;
  const head = (length: number): Uint8Array => {
    const data = new Uint8Array(Math.min(length, bytes));
    let filled = 0;
    while (filled < data.length) {
      const read = readSync(fd, data, filled, data.length - filled, filled);
      if (read === 0) return data.subarray(0, filled);
      filled += read;
    }
    return data;
  };
  return { fd, bytes, head, all: () => head(bytes) };
}
