import { expect, test } from "vitest";
import type { Transfer } from "../contract/modelFiles.ts";
import { createTransferLines } from "./modelsTransferLines.ts";

const failure = {
  code: "SERVER_UNREACHABLE",
  data: { host: "huggingface.co", reason: "There is no network." },
} as const;

function kidney(state: Transfer["state"], receivedBytes = 0): Transfer {
  return {
    id: "11111111-1111-4111-8111-111111111111",
    kind: "download",
    name: "kidney.gguf",
    from: "huggingface.co",
    totalBytes: 1000,
    receivedBytes,
    bytesPerSecond: null,
    secondsLeft: null,
    state,
  };
}
const waiting = (retryInMs: number) => kidney({ kind: "waiting", retryInMs, failure });
const running = (stage: "connecting" | "receiving", bytes = 0) =>
  kidney({ kind: "running", stage }, bytes);

/** What is written where lines stay. */
function written(all: readonly Transfer[]): string[] {
  const linesOf = createTransferLines();
  const lines: string[] = [];
  let last = "";
  for (const transfer of all) {
    const { notes, line, step } = linesOf([transfer]);
    if (notes.length > 0) lines.push(...notes);
    else if (step !== last) lines.push(line);
    last = step;
  }
  return lines;
}

test("what is wrong and what helps is said once, later tries in a few words each", () => {
  const all = [
    running("connecting"),
    waiting(1000),
    waiting(1000),
    running("connecting"),
    waiting(2000),
    running("connecting"),
    waiting(2000),
    running("receiving", 500),
  ];
  expect(written(all)).toEqual([
    "kidney.gguf: 0 %, 0 bytes of 1.0 kB, asking for it",
    "kidney.gguf: huggingface.co cannot be reached. Viva tries again; Ctrl+C pauses. Or download it with a browser and use: viva models add FILE",
    "kidney.gguf: trying again in 2 s",
    "kidney.gguf: trying again in 2 s",
    "kidney.gguf: 50 %, 500 bytes of 1.0 kB",
  ]);
});

test("an outage after an outage is told in a few words", () => {
  const all = [waiting(1000), running("receiving", 500), waiting(1000)];
  expect(written(all).at(-1)).toBe("kidney.gguf: trying again in 1 s");
});
