import { basename } from "node:path";
import { automaticLoad, type LoadOptions, type ModelFile } from "../../electron/contract/models.ts";
import { leastMemory, memoryNeed } from "../../electron/core/models/memoryNeed.ts";
import type { Model } from "../../electron/core/ports.ts";
import { createModel } from "../../electron/model/createModel.ts";
import { inspectGguf } from "../../electron/model/gguf.ts";
import { startWorkerProcess } from "../../electron/model/workerProcess.ts";
import { readProcFile } from "../processes.ts";
import { greedy, measure, noDeaths, log, someText } from "./openModel.ts";
import { printTable } from "./table.ts";

const contextSizes = [512, 2048];

/** Tokens of the context that stay for the answer. */
const answerTokens = 16;

/** How often the worker's proportional memory is read. */
const sampleMs = 500;

const plenty = 1024 * 2 ** 30;

/**
 * The peak of the worker's process from its start to the end of an answer to a prompt that fills the context, against the
 * estimate: in as little memory as the estimate says, then where there is plenty, which decides about memory mapping (Linux).
 */
export async function measureMemory(paths: readonly string[]): Promise<void> {
  if (process.platform !== "linux") return console.log("\nMemory: skipped, only Linux tells");
  const rows: string[][] = [];
  for (const path of paths) {
    for (const contextSize of contextSizes) rows.push(...(await rowsOf(path, contextSize)));
  }
  printTable(
    "Memory of the worker's process, estimate against its measured peak (goal 0.90 to 1.10)",
    [
      ["file", "context", "mapped", "estimate", "resident", "ratio", "proportional", "ratio"],
      ...rows,
    ],
  );
  console.log(
    "  The goal is for resident memory; proportional leaves out what all of Viva's Nodes share.",
  );
}

async function rowsOf(path: string, contextSize: number): Promise<string[][]> {
  const file = await inspectGguf(path);
  const least = await peakOf(file, contextSize, memoryNeed(file, contextSize).total);
  const most = await peakOf(file, contextSize, plenty);
  return [least, most]
    .filter((peak, index) => index === 0 || peak.memoryMapped !== least.memoryMapped)
    .map(({ memoryMapped, estimate, resident, proportional }) => [
      basename(path),
      String(contextSize),
      memoryMapped ? "yes" : "no",
      gibibytes(estimate),
      gibibytes(resident),
      (estimate / resident).toFixed(3),
      gibibytes(proportional),
      (estimate / proportional).toFixed(3),
    ]);
}

type Peak = {
  readonly memoryMapped: boolean;
  readonly estimate: number;
  readonly resident: number;
  readonly proportional: number;
};

/** Bytes at the peak of a worker that may use so much memory. */
async function peakOf(file: ModelFile, contextSize: number, availableBytes: number): Promise<Peak> {
  let pid = -1;
  const model = createModel({
    modelDeaths: noDeaths,
    log,
    clock: { now: () => Date.now() },
    headFolder: null,
    availableBytes,
    startWorker() {
      const worker = startWorkerProcess(log);
      pid = worker.pid ?? -1;
      return worker;
    },
  });
  let proportional = 0;
  const sample = (): void => {
    const rollup = readProcFile(`/proc/${pid}/smaps_rollup`);
    proportional = Math.max(proportional, kilobytes(rollup, "Pss") * 1024);
  };
  const timer = setInterval(sample, sampleMs);
  try {
    const options: LoadOptions = { ...automaticLoad, contextSize, gpuLayers: 0 };
    const loaded = await model.load(file.path, options, false, new AbortController().signal);
    const prompt = await textOfLength(model, contextSize - 2 * answerTokens);
    await measure(model, greedy([prompt], answerTokens));
    sample();
    const resident = kilobytes(readProcFile(`/proc/${pid}/status`), "VmHWM") * 1024;
    const mappedOn = loaded.memoryMapped ? process.arch : null;
    const estimate = memoryNeed(file, loaded.contextSize, { ...leastMemory, mappedOn }).total;
    const how = loaded.memoryMapped ? "mapped" : "read";
    // Minutes lie between the first file and the table.
    console.log(
      `  ${basename(file.path)}, ${contextSize}, ${how}: ${gibibytes(resident)} resident`,
    );
    return { memoryMapped: loaded.memoryMapped, estimate, resident, proportional };
  } finally {
    clearInterval(timer);
    await model.dispose();
  }
}

/** Text of at most so many tokens, and hardly fewer. */
async function textOfLength(model: Model, tokens: number): Promise<string> {
  const words = someText(tokens, 1).split(" ");
  const [count = 1] = await model.countTokens([
    { kind: "question", text: words.join(" "), markup: false },
  ]);
  return words.slice(0, Math.floor((words.length * tokens) / Math.max(count, tokens))).join(" ");
}

function kilobytes(text: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(text)?.[1] ?? Number.NaN);
}

function gibibytes(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(2)} GiB`;
}
