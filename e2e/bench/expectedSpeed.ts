import { basename } from "node:path";
import type { Probe } from "../../electron/contract/machine.ts";
import { automaticLoad } from "../../electron/contract/models.ts";
import { expectedSpeed } from "../../electron/core/models/expectedSpeed.ts";
import { createMachine } from "../../electron/model/machine/createMachine.ts";
import { greedy, measure, openModel, someText } from "./openModel.ts";
import { median, printTable } from "./table.ts";

/** Rounds of a prompt like a short question's and the beginning of an answer. */
const rounds = { count: 3, words: 200, generated: 48 };

const goal = "0.67 to 1.5";

/** Tokens a second that the probe of this computer lets expect, over those that a real run gives, for each file. */
export async function measureExpectedSpeed(
  paths: readonly string[],
  folder: string,
): Promise<void> {
  const probe = await probeMachine(folder);
  const { processor, graphics, tookMs } = probe;
  const rows = [["", "expected", "measured", "ratio", "goal"]];
  for (const path of paths) rows.push(...(await compare(path, folder, probe)));
  printTable("Expected speed (tokens/s)", rows);
  for (const [name, pace] of Object.entries({ processor, graphics })) {
    if (pace === null) continue;
    console.log(
      `  ${name}: ${(pace.bytesPerSecond / 1e9).toFixed(1)} GB/s of weights, ${(pace.parametersPerSecond / 1e9).toFixed(0)} billion parameters/s, ${((pace.secondsPerToken ?? 0) * 1000).toFixed(1)} ms a token besides; measured in ${(tookMs / 1000).toFixed(1)} s`,
    );
  }
}

async function probeMachine(folder: string): Promise<Probe> {
  const log = { info: () => {}, error: console.error };
  const machine = createMachine({ log, probeFolders: () => [folder] });
  for await (const event of machine.probe(new AbortController().signal)) {
    if (event.type === "done") return event.probe;
  }
  throw new Error("the probe ended without figures");
}

async function compare(path: string, folder: string, probe: Probe): Promise<string[][]> {
  const model = openModel(folder);
  try {
    const loaded = await model.load(path, automaticLoad, false, new AbortController().signal);
    const { file, gpuLayers } = loaded;
    const expected = expectedSpeed(file, { gpuLayers, layers: file.layers + 1 }, probe);
    const speeds = { prompt: [] as number[], generate: [] as number[] };
    // The first round warms caches.
    for (let round = 0; round <= rounds.count; round += 1) {
      const prompt = someText(rounds.words, round);
      const { done } = await measure(model, greedy([prompt], rounds.generated));
      if (round === 0) continue;
      speeds.prompt.push(done.timings.promptPerSecond);
      speeds.generate.push(done.timings.generatePerSecond);
    }
    const name = basename(path);
    return [
      row(`${name} prompt`, expected.promptPerSecond, median(speeds.prompt)),
      row(`${name} generation`, expected.generatePerSecond, median(speeds.generate)),
    ];
  } finally {
    await model.dispose();
  }
}

function row(name: string, expected: number, measured: number): string[] {
  const ratio = expected / measured;
  return [name, expected.toFixed(1), measured.toFixed(1), ratio.toFixed(2), goal];
}
