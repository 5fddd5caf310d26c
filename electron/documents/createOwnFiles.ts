import { dirname } from "node:path";
import { fail } from "../core/failed.ts";
import type { BankEvent, Log, OwnFiles, ParseEvent } from "../core/ports.ts";
import { followParser } from "./followParser.ts";
import { usualBankLimits, usualParseLimits } from "./limits.ts";
import { idleClock } from "./parserClock.ts";
import type { ParserOrder, ParserReply } from "./parserMessages.ts";
import { startParser } from "./parserProcess.ts";

/**
 * Reads files of Viva's own package with the readers of the student's files, all in one process: starting one for each
 * would take most of a minute, and no file of ours has to be kept from the next.
 */
export function createOwnFiles({ log }: { readonly log: Log }): OwnFiles {
  function follow<Event extends { readonly type: string }>(
    paths: readonly string[],
    type: "parse" | "readBank",
    eventOf: (reply: ParserReply) => Event | null,
    signal: AbortSignal,
  ): AsyncGenerator<Event> {
    const limits = type === "parse" ? usualParseLimits : usualBankLimits;
    const { memoryBytes } = limits;
    const name = "study pack";
    const folders = [...new Set(paths.map((path) => dirname(path)))];
    const common = { name, memoryBytes, limits, parent: process.pid, own: [...paths] };
    const order: ParserOrder =
      type === "parse" ? { ...common, type, password: null, ocr: false } : { ...common, type };
    const job = {
      parser: startParser("ignore", memoryBytes, folders),
      order,
      name,
      memoryLimit: memoryBytes,
      clock: idleClock(usualBankLimits.idleMs),
      files: paths.length,
      eventOf,
      broken: (reason: string) => fail("DOCUMENT_BROKEN", { path: name, reason }),
      log,
    };
    return followParser<Event>(job, signal);
  }

  return {
    async *documents(paths, signal) {
      if (paths.length === 0 || signal.aborted) return;
      const eventOf = (reply: ParserReply): ParseEvent | null =>
        reply.type === "event" ? reply.event : null;
      yield* follow(paths, "parse", eventOf, signal);
    },
    async *banks(paths, signal) {
      if (paths.length === 0 || signal.aborted) return;
      const eventOf = (reply: ParserReply): BankEvent | null =>
        reply.type === "bankEvent" ? reply.event : null;
      yield* follow(paths, "readBank", eventOf, signal);
    },
  };
}
