import { writeSync } from "node:fs";

const pause = new Int32Array(new SharedArrayBuffer(4));

/** Writes one JSON line to stdout and returns when all of it is there, however long the reader takes to make room. */
export function tellParent(told: unknown): void {
  let rest = Buffer.from(`${JSON.stringify(told)}\n`);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (cause) {
      const isFull = cause instanceof Error && "code" in cause && cause.code === "EAGAIN";
      if (!isFull) throw cause;
      Atomics.wait(pause, 0, 0, 1);
    }
  }
}
