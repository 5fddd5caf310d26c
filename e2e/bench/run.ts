import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeMeditronShape } from "../models/meditronShape.ts";
import { measureColdStart } from "./coldStart.ts";
import { measureExpectedSpeed } from "./expectedSpeed.ts";
import { measureFollowUp } from "./followUp.ts";
import { measureLibrary } from "./library.ts";
import { measureLongConversation } from "./longConversation.ts";
import { measureMemory } from "./memory.ts";
import { measurePractice } from "./practice.ts";
import { measureSpeed } from "./speed.ts";

/**
 * npm run bench [-- --meditron | --model FILE | --library | --memory]: Viva's own figures against node-llama-cpp used
 * bare, in one run on the same file. Without options on a synthetic 1B-shaped file; with --meditron on one of
 * Meditron-7B's exact shape (4 GB, made once and kept out of git), and memory on its Q8_0 (7 GB) too; with --library only
 * what needs no model; with --memory only the estimates of memory against what was measured, for all three files.
 */
const { values } = parseArgs({
  options: {
    meditron: { type: "boolean", default: false },
    model: { type: "string" },
    library: { type: "boolean", default: false },
    memory: { type: "boolean", default: false },
  },
});

const folder = await mkdtemp(join(tmpdir(), "viva-bench-"));
console.log(
  `${cpus()[0]?.model ?? "unknown processor"}, ${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
);
try {
  if (values.memory) await measureMemory([await small(), await meditron(), await meditronWhole()]);
  else if (values.library) await measureLibrary(folder);
  else await measureAll();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measureAll(): Promise<void> {
  const path = values.model ?? (await (values.meditron ? meditron() : small()));
  console.log(`Model: ${path.split("/").at(-1)}`);
  await measureSpeed(path, folder);
  await measureExpectedSpeed([path], folder);
  await measureFollowUp(path, folder);
  await measurePractice(path, folder);
  await measureMemory(values.meditron ? [path, await meditronWhole()] : [path]);
  await measureColdStart(folder);
  await measureLongConversation(folder);
  await measureLibrary(folder);
}

function small(): Promise<string> {
  return syntheticModel("1b", "Q4_K_M");
}

function meditron(): Promise<string> {
  return syntheticModel("meditron-7b", "Q4_K_M");
}

function meditronWhole(): Promise<string> {
  return syntheticModel("meditron-7b", "Q8_0");
}

async function syntheticModel(
  shape: "meditron-7b" | "1b",
  quantization: "Q4_K_M" | "Q8_0",
): Promise<string> {
  const file = fileURLToPath(new URL(`../models/${shape}.${quantization}.gguf`, import.meta.url));
  if (!existsSync(file)) {
    console.log(`Writing a synthetic ${shape} file to ${file}`);
    await writeMeditronShape(file, { shape, quantization });
  }
  return file;
}
