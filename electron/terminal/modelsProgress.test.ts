import { expect, test } from "vitest";
import { createProgress } from "./modelsProgress.ts";

/** What is written to a terminal or a file while something comes on by quarters. */
function shown(isTTY: boolean, quiet: boolean, columns = 80): string {
  let written = "";
  const write = (text: string | Uint8Array) => {
    written += String(text);
    return true;
  };
  const progress = createProgress({ quiet }, { isTTY, columns, write });
  progress.show("10 %", "first half");
  progress.show("40 %", "first half");
  progress.note("It broke off.", "second half");
  progress.show("60 %", "second half");
  progress.show("80 %, almost", "third", "almost");
  progress.end();
  return written;
}

test("a terminal shows one line that is written over, and ends it", () => {
  expect(shown(true, false)).toBe(
    "\r10 %\u001B[K\r40 %\u001B[K\rIt broke off.\u001B[K\n\r60 %\u001B[K\r80 %, almost\u001B[K\n",
  );
});

test("a file gets a plain line for each step, and each note", () => {
  expect(shown(false, false)).toBe("10 %\nIt broke off.\nalmost\n");
});

test("a line that is too long is cut, so that it can be written over", () => {
  expect(shown(true, false, 8)).toContain("\r80 %, …\u001B[K");
});

test("under --quiet nothing is shown", () => {
  expect(shown(true, true) + shown(false, true)).toBe("");
});
