import { open } from "node:fs/promises";
import { fail } from "../core/failed.ts";
import type { Documents, Log, ParseEvent } from "../core/ports.ts";
import { followParser } from "./followParser.ts";
import { usualParseLimits, type ParseLimits } from "./limits.ts";
import { totalClock } from "./parserClock.ts";
import type { ParserReply } from "./parserMessages.ts";
import { startParser, type ParserProcess } from "./parserProcess.ts";
import { refuseFile } from "./refuseFile.ts";

type Request = Parameters<Documents["parse"]>[0];

export type DocumentsDependencies = {
  readonly log: Log;
  readonly limits?: ParseLimits;
  /** Told of every process that is started. */
  readonly onProcess?: (process: ParserProcess) => void;
};

/** Reads each document in a process of its own, within limits of time, memory and size. */
export function createDocuments(dependencies: DocumentsDependencies): Documents {
  const { log, limits = usualParseLimits, onProcess = () => {} } = dependencies;

  async function* parse(request: Request, signal: AbortSignal): AsyncGenerator<ParseEvent> {
    if (signal.aborted) return;
    const { name, password, ocr } = request;
    const file = await open(request.path).catch((cause) => refuseFile(request.path, cause));
    try {
      const { size } = await file.stat();
      if (size > limits.fileBytes) {
        fail("DOCUMENT_TOO_LARGE", { path: name, what: "bytes", limit: limits.fileBytes });
      }
      const memoryLimit = ocr ? limits.ocrMemoryBytes : limits.memoryBytes;
      const memoryBytes = memoryLimit + size;
      const parser = startParser(file.fd, memoryLimit);
      onProcess(parser);
      const parent = process.pid;
      const order = { type: "parse" as const, name, password, ocr, memoryBytes, limits, parent };
      const pageMs = ocr ? limits.ocrPageMs : limits.pageMs;
      const clock = totalClock(limits.baseMs, (event: ParseEvent) =>
        event.type === "started" ? (event.pages ?? 0) * pageMs : 0,
      );
      const job = {
        parser,
        order,
        name,
        memoryLimit,
        clock,
        eventOf: (reply: ParserReply) => (reply.type === "event" ? reply.event : null),
        broken: (reason: string) => fail("DOCUMENT_BROKEN", { path: name, reason }),
        log,
      };
      yield* followParser<ParseEvent>(job, signal);
    } finally {
      await file.close();
    }
  }

  return { parse };
}
