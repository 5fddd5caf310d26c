import { Failed, fail } from "../core/failed.ts";
import type { Log } from "../core/ports.ts";
import type { ParserClock } from "./parserClock.ts";
import type { ParserOrder, ParserReply } from "./parserMessages.ts";
import type { ParserProcess } from "./parserProcess.ts";

export type ParserJob<Event> = {
  readonly parser: ParserProcess;
  readonly order: ParserOrder;
  /** What the student calls the file, for failures. */
  readonly name: string;
  /** Bytes that the failure names when its memory is too much. */
  readonly memoryLimit: number;
  readonly clock: ParserClock<Event>;
  /** How many files it reads, each up to its "done"; one unless told. */
  readonly files?: number;
  /** The event that a reply carries; null for replies of other kinds. */
  readonly eventOf: (reply: ParserReply) => Event | null;
  /** Throws that the file cannot be read. */
  readonly broken: (reason: string) => never;
  readonly log: Log;
};

/**
 * Gives a parser process its order and yields its events up to the last "done", one in return for each that was taken; however
 * that ends, the process ends with it. An aborted signal ends it without done. Failed as the parser says, or
 * DOCUMENT_TOO_LARGE for its memory and its time, or as broken does.
 */
export async function* followParser<Event extends { readonly type: string }>(
  job: ParserJob<Event>,
  signal: AbortSignal,
): AsyncGenerator<Event> {
  const { parser, clock, name } = job;
  let left = job.files ?? 1;
  signal.addEventListener("abort", parser.kill);
  try {
    if (signal.aborted) return;
    parser.send(job.order);
    for (;;) {
      const waiting = performance.now();
      const reply = await nextWithin(parser, clock.leftMs());
      if (signal.aborted) return;
      if (reply === "late") {
        fail("DOCUMENT_TOO_LARGE", { path: name, what: "time", limit: clock.allowedMs() / 1000 });
      }
      const event = await take(job, reply);
      clock.heard(event, performance.now() - waiting);
      yield event;
      if (event.type === "done") left -= 1;
      if (left === 0 || signal.aborted) return;
      parser.send({ type: "taken" });
    }
  } finally {
    signal.removeEventListener("abort", parser.kill);
    parser.kill();
    await parser.ended;
  }
}

/** The event of a reply; whatever else the parser says or does not say is a failure. */
async function take<Event>(job: ParserJob<Event>, reply: ParserReply | null): Promise<Event> {
  const { parser, name, log, broken } = job;
  const event = reply === null ? null : job.eventOf(reply);
  if (event !== null) return event;
  if (reply?.type === "failed") throw new Failed(reply.failure);
  if (reply?.type === "crashed") {
    log.error("a file could not be parsed", new Error(reply.details));
    return broken(reply.tooDeep ? "it is nested too deeply" : "it is not built as its kind is");
  }
  const { how, details } = await parser.ended;
  log.error("a parser process ended", new Error(details));
  if (how === "memory") {
    fail("DOCUMENT_TOO_LARGE", { path: name, what: "memory", limit: job.memoryLimit });
  }
  return broken("the program that reads it stopped at it");
}

async function nextWithin(parser: ParserProcess, ms: number): Promise<ParserReply | "late" | null> {
  const late = Promise.withResolvers<"late">();
  const timer = setTimeout(() => late.resolve("late"), Math.max(0, ms));
  try {
    return await Promise.race([parser.next(), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
