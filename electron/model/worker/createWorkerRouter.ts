import { ORPCError } from "@orpc/client";
import { implement } from "@orpc/server";
import { Failed } from "../../core/failed.ts";
import { mapErrors } from "../../core/mapErrors.ts";
import { workerContract } from "../workerContract.ts";
import type { Engine } from "./createEngine.ts";
import { describeMachine } from "./describeMachine.ts";

/** A caller that can never cancel. */
const never = new AbortController().signal;

/** Answers the worker contract with an engine; expected failures become the declared error. */
export function createWorkerRouter(engine: Engine) {
  const os = implement(workerContract).use(mapErrors(asDeclared));
  return os.router({
    load: os.load.handler(({ input, signal }) => iterate(engine.load(input, signal ?? never))),
    unload: os.unload.handler(async () => {
      await engine.unload();
      return {};
    }),
    generate: os.generate.handler(({ input, signal }) =>
      iterate(engine.generate(input, signal ?? never)),
    ),
    score: os.score.handler(({ input, signal }) => iterate(engine.score(input, signal ?? never))),
    sample: os.sample.handler(({ input, signal }) =>
      iterate(engine.sample(input, signal ?? never)),
    ),
    stop: os.stop.handler(({ input }) => {
      engine.stop(input.id);
      return {};
    }),
    countTokens: os.countTokens.handler(({ input }) => ({
      counts: [...engine.countTokens(input.segments)],
    })),
    renderTemplate: os.renderTemplate.handler(async ({ input }) => ({
      segments: await engine.renderTemplate(input.turns),
    })),
    warm: os.warm.handler(async ({ input }) => {
      const { source, tokens, saving } = await engine.warm(input);
      return { source, tokens, saved: (await saving?.saved) ?? false };
    }),
    embed: os.embed.handler(async ({ input }) => ({
      vectors: (await engine.embed(input.texts)).map(encodeVector),
    })),
    machine: os.machine.handler(describeMachine),
    memory: os.memory.handler(() => ({ memory: engine.memory() })),
    status: os.status.handler(() => ({ pid: process.pid, ...engine.status() })),
  });
}

function encodeVector({ buffer, byteOffset, byteLength }: Float32Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString("base64");
}

async function* iterate<T>(events: AsyncIterable<T>): AsyncGenerator<T, void, void> {
  yield* events;
}

function asDeclared(error: unknown): unknown {
  return error instanceof Failed
    ? new ORPCError("FAILED", { defined: true, data: error.failure })
    : error;
}
