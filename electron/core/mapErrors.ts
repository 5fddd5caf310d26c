import { mapEventIterator } from "@orpc/client";

/** Middleware for every procedure: what it throws, at once or within its stream, is thrown as map makes it. */
export function mapErrors(map: (cause: unknown) => unknown) {
  return async <T extends { output: unknown }>({
    next,
  }: {
    readonly next: () => T | PromiseLike<T>;
  }): Promise<T> => {
    try {
      const result = await next();
      if (!isStream(result.output)) return result;
      const output = mapEventIterator(result.output, {
        value: async (value) => value,
        error: async (cause) => map(cause),
      });
      return { ...result, output };
    } catch (cause) {
      throw map(cause);
    }
  };
}

function isStream(output: unknown): output is AsyncIterator<unknown, unknown> {
  return typeof output === "object" && output !== null && Symbol.asyncIterator in output;
}
