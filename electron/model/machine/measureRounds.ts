import { fail } from "../../core/failed.ts";
import { declaredFailure, hasDied, whileAlive } from "../workerFailure.ts";
import type { WorkerProcess } from "../workerProcess.ts";

/** How one prompt was read and answered; speeds in tokens a second, 0 where nothing was measured. */
export type Round = { readonly promptPerSecond: number; readonly generatePerSecond: number };

/** Lets the worker's model read a text of about so many tokens, and write so many. Fails with WORKER_DIED. */
export async function measureRound(
  worker: WorkerProcess,
  seed: number,
  promptTokens: number,
  writtenTokens: number,
): Promise<Round> {
  try {
    return await whileAlive(worker, generate(worker, textOf(promptTokens, seed), writtenTokens));
  } catch (error) {
    const declared = declaredFailure(error);
    if (declared !== null) throw declared;
    if (await hasDied(worker)) return fail("WORKER_DIED", { during: "prompt" });
    throw error;
  }
}

async function generate(worker: WorkerProcess, text: string, maxTokens: number): Promise<Round> {
  const events = await worker.client.generate({
    id: crypto.randomUUID(),
    segments: [{ kind: "question", text, markup: false }],
    headLength: 0,
    temperature: 0,
    topP: 1,
    maxTokens,
    seed: 1,
    stop: [],
    citable: null,
    withTokenIds: false,
  });
  let round: Round = { promptPerSecond: 0, generatePerSecond: 0 };
  for await (const event of events) if (event.type === "done") round = event.timings;
  return round;
}

/** Letters, a token each; the first differs from seed to seed, so that nothing of an earlier text can be reused. */
function textOf(tokens: number, seed: number): string {
  return Array.from({ length: tokens }, (_, at) =>
    String.fromCharCode(97 + ((seed + at * 7 + ((at * at) % 11)) % 26)),
  ).join("");
}
