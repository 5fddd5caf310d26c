import type { Failure } from "../../contract/failure.ts";
import type { ArchiveStream } from "../dataPorts.ts";
import { Failed } from "../failed.ts";
import type { Log } from "../ports.ts";

type Dependencies = {
  readonly archive: (signal: AbortSignal) => Promise<ArchiveStream>;
  /** What ends because the core does has not failed. */
  readonly closing: AbortSignal;
  readonly log: Log;
  /** Called whenever the failure is another one. */
  readonly changed: () => void;
};

/** Exports that a browser reads: it does not tell its page why a download broke off, so the core remembers. */
export function createDownload({ archive, closing, log, changed }: Dependencies) {
  let failure: Failure | null = null;

  function set(next: Failure | null): void {
    if (failure === next) return;
    failure = next;
    changed();
  }

  /** A reader who leaves knows why. */
  function tell(cause: unknown, left: AbortSignal): void {
    if (left.aborted || closing.aborted) return;
    const reference = crypto.randomUUID();
    log.error(`the export broke off (${reference})`, cause);
    set(cause instanceof Failed ? cause.failure : { code: "INTERNAL", data: { reference } });
  }

  async function* told(
    bytes: AsyncIterable<Uint8Array>,
    left: AbortSignal,
  ): AsyncGenerator<Uint8Array> {
    try {
      yield* bytes;
    } catch (cause) {
      tell(cause, left);
      throw cause;
    }
  }

  return {
    /** Why the last one is not whole; null where it is, or nobody has begun one. */
    failure: () => failure,
    forget: () => set(null),
    async begin(left: AbortSignal): Promise<ArchiveStream> {
      set(null);
      try {
        const stream = await archive(left);
        return { ...stream, bytes: told(stream.bytes, left) };
      } catch (cause) {
        tell(cause, left);
        throw cause;
      }
    },
  };
}
