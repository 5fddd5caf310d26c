import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeMeditronShape } from "../models/meditronShape.ts";
import { measureColdStart } from "./coldStart.ts";
import { measureFollowUp } from "./followUp.ts";
import { measureLibrary } from "./library.ts";
import { measureLongConversation } from "./longConversation.ts";
import { measurePractice } from "./practice.ts";
import { measureSpeed } from "./speed.ts";

/**
 * npm run bench [-- --meditron | --model FILE | --library]: Viva's own figures against node-llama-cpp used bare,
 * in one run on the same file. Without options on a synthetic 1B-shaped file; with --meditron on one of
 * Meditron-7B's exact shape (4 GB, made once and kept out of git); with --library only what needs no model.
 */
const { values } = parseArgs({
  options: {
    meditron: { type: "boolean", default: false },
    model: { type: "string" },
    library: { type: "boolean", default: false },
  },
});

const folder = await mkdtemp(join(tmpdir(), "viva-bench-"));
console.log(
  `${cpus()[0]?.model ?? "unknown processor"}, ${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
);
try {
  if (!values.library) {
    const path = values.model ?? (await syntheticModel(values.meditron ? "meditron-7b" : "1b"));
    console.log(`Model: ${path.split("/").at(-1)}`);
    await measureSpeed(path, folder);
    await measureFollowUp(path, folder);
    await measurePractice(path, folder);
    await measureColdStart(folder);
    await measureLongConversation(folder);
  }
  await measureLibrary(folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function syntheticModel(shape: "meditron-7b" | "1b"): Promise<string> {
  const file = fileURLToPath(new URL(`../models/${shape}.Q4_K_M.gguf`, import.meta.url));
  if (!existsSync(file)) {
    console.log(`Writing a synthetic ${shape} file to ${file}`);
    await writeMeditronShape(file, { shape, quantization: "Q4_K_M" });
  }
  return file;
}
