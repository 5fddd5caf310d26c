import { expect, test } from "vitest";
import { createProgress } from "./modelsProgress.ts";

/** What is written to a terminal or a file while something comes on by quarters. */
function shown(isTTY: boolean, json: boolean): string {
  let written = "";
  const write = (text: string | Uint8Array) => {
    written += String(text);
    return true;
  };
  const progress = createProgress({ json }, { isTTY, write });
  progress.show("10 %", "first half");
  progress.show("40 %", "first half");
  progress.show("60 %", "second half");
  progress.end();
  return written;
}

test("a terminal shows one line that is written over, and ends it", () => {
  expect(shown(true, false)).toBe("\r10 %\u001B[K\r40 %\u001B[K\r60 %\u001B[K\n");
});

test("a file gets a plain line for each step", () => {
  expect(shown(false, false)).toBe("10 %\n60 %\n");
});

test("under --json nothing is shown", () => {
  expect(shown(true, true) + shown(false, true)).toBe("");
});
