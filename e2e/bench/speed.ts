import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { automaticLoad } from "../../electron/contract/models.ts";
import type { BareReply, BareRequest } from "./bare.ts";
import { greedy, measure, openModel, someText } from "./openModel.ts";
import { printMemory } from "./processMemory.ts";
import { median, printTable } from "./table.ts";

/** Long prompts for the reading, short ones for the writing, whose single rounds scatter by ten per cent. */
const prompts = { words: 300, generated: 8, rounds: 3 };
const answers = { words: 16, generated: 64, rounds: 7 };

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

    const run = async (round: number, { words, generated }: typeof prompts) => {
      const prompt = someText(words, round);
      const ours = await measure(model, greedy([prompt], generated));
      const theirs = await call({ type: "run", prompt, generate: generated });
      if (ours.done.tokens.generated !== generated || theirs.type !== "ran") {
        throw new Error(
          `the worker ended after ${ours.done.tokens.generated} tokens: nothing to compare`,
        );
      }
      return { ours, theirs };
    };
    const ratios = { prompt: [] as number[], generation: [] as number[] };
    const worker = { prompt: [] as number[], generation: [] as number[] };
    // The first round warms caches on both sides.
    await run(0, prompts);
    for (let round = 1; round <= prompts.rounds; round += 1) {
      const { ours, theirs } = await run(round, prompts);
      worker.prompt.push((theirs.promptTokens * 1000) / ours.firstTokenMs);
      ratios.prompt.push(theirs.firstTokenMs / ours.firstTokenMs);
    }
    for (let round = 1; round <= answers.rounds; round += 1) {
      const { ours, theirs } = await run(prompts.rounds + round, answers);
      worker.generation.push(((answers.generated - 1) * 1000) / ours.restMs);
      ratios.generation.push(theirs.restMs / ours.restMs);
    }

    printTable(`Speed (${threads} threads, medians of ${prompts.rounds} and ${answers.rounds})`, [
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
