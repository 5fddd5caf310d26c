import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { automaticLoad } from "../../electron/contract/models.ts";
import type { BareReply, BareRequest } from "./bare.ts";
import { greedy, measure, openModel, someText } from "./openModel.ts";
import { printMemory } from "./processMemory.ts";
import { median, printTable } from "./table.ts";

const rounds = 3;
const generated = 64;
const promptWords = 300;

/** Tokens per second through the worker over node-llama-cpp used bare: same file, threads and prompts, in turn. */
export async function measureSpeed(path: string, folder: string): Promise<void> {
  const model = openModel(folder);
  const bare = fork(fileURLToPath(new URL("bare.ts", import.meta.url)));
  try {
    const loaded = await model.load(path, automaticLoad, false, new AbortController().signal);
    const { threads, contextSize } = loaded;
    const call = async (request: BareRequest): Promise<BareReply> => {
      bare.send(request);
      const [reply] = (await once(bare, "message")) as [BareReply];
      return reply;
    };
    await call({ type: "load", path, threads, contextSize });

    const ratios = { prompt: [] as number[], generation: [] as number[] };
    const worker = { prompt: [] as number[], generation: [] as number[] };
    for (let round = 0; round <= rounds; round += 1) {
      const prompt = someText(promptWords, round);
      const ours = await measure(model, greedy([prompt], generated));
      const theirs = await call({ type: "run", prompt, generate: generated });
      // The first round warms caches on both sides.
      if (round === 0 || theirs.type !== "ran") continue;
      if (ours.done.tokens.generated !== generated) {
        throw new Error(
          `the worker ended after ${ours.done.tokens.generated} tokens: nothing to compare`,
        );
      }
      worker.prompt.push((theirs.promptTokens * 1000) / ours.firstTokenMs);
      worker.generation.push(((generated - 1) * 1000) / ours.restMs);
      ratios.prompt.push(theirs.firstTokenMs / ours.firstTokenMs);
      ratios.generation.push(theirs.restMs / ours.restMs);
    }

    printTable(`Speed (${threads} threads, median of ${rounds})`, [
      ["", "tokens/s", "worker over bare", "goal"],
      ["prompt", median(worker.prompt).toFixed(1), median(ratios.prompt).toFixed(3), ">= 0.97"],
      [
        "generation",
        median(worker.generation).toFixed(1),
        median(ratios.generation).toFixed(3),
        ">= 0.97",
      ],
    ]);
    console.log(
      `  load ${loaded.loadMs.toFixed(0)} ms, memory-mapped: ${loaded.memoryMapped ? "yes" : "no"}`,
    );
    printMemory("Memory after it (node-llama-cpp bare for comparison)", [process.pid]);
  } finally {
    bare.kill();
    await model.dispose();
  }
}
