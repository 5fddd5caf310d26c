import type { LocalEngines, Model } from "../ports.ts";

/** The same model and engines, and how many calls that write or read a prompt go on with them at this moment. */
export function countCalls({
  model,
  engines,
}: {
  readonly model: Model;
  readonly engines: LocalEngines;
}): { readonly model: Model; readonly engines: LocalEngines; readonly running: () => number } {
  let running = 0;

  async function* counted<E>(events: AsyncIterable<E>): AsyncGenerator<E, void, void> {
    running += 1;
    try {
      yield* events;
    } finally {
      running -= 1;
    }
  }

  return {
    running: () => running,
    model: {
      ...model,
      generate: (request, signal) => counted(model.generate(request, signal)),
      score: (request, signal) => counted(model.score(request, signal)),
      sample: (request, signal) => counted(model.sample(request, signal)),
    },
    engines: {
      ...engines,
      async lease(engine, loading, signal) {
        running += 1;
        try {
          const lease = await engines.lease(engine, loading, signal);
          let isOver = false;
          return {
            ...lease,
            release() {
              if (isOver) return;
              isOver = true;
              running -= 1;
              lease.release();
            },
          };
        } catch (cause) {
          running -= 1;
          throw cause;
        }
      },
    },
  };
}
