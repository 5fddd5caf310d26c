import { open } from "node:fs/promises";
import { Failed, fail } from "../core/failed.ts";
import type { Documents, Log, ParseEvent } from "../core/ports.ts";
import { usualParseLimits, type ParseLimits } from "./limits.ts";
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
    const file = await open(request.path).catch((cause) => refuseFile(request.path, cause));
    try {
      const { size } = await file.stat();
      if (size > limits.fileBytes) {
        fail("DOCUMENT_TOO_LARGE", { path: request.name, what: "bytes", limit: limits.fileBytes });
      }
      const memory = request.ocr ? limits.ocrMemoryBytes : limits.memoryBytes;
      const parser = startParser(file.fd, memory);
      onProcess(parser);
      yield* follow(parser, request, memory + size, signal);
    } finally {
      await file.close();
    }
  }

  async function* follow(
    parser: ParserProcess,
    request: Request,
    memoryBytes: number,
    signal: AbortSignal,
  ): AsyncGenerator<ParseEvent> {
    const path = request.name;
    const { name, password, ocr } = request;
    signal.addEventListener("abort", parser.kill);
    try {
      if (signal.aborted) return;
      parser.send({ type: "parse", name, password, ocr, memoryBytes, limits, parent: process.pid });
      let allowedMs = limits.baseMs;
      let spentMs = 0;
      for (;;) {
        const waiting = performance.now();
        const reply = await nextWithin(parser, allowedMs - spentMs);
        if (signal.aborted) return;
        if (reply === "late") {
          fail("DOCUMENT_TOO_LARGE", { path, what: "time", limit: allowedMs / 1000 });
        }
        // Only the parser's own time counts, not what the reader of these events does with them.
        spentMs += performance.now() - waiting;
        const event = await eventOf(reply, parser, request);
        if (event.type === "started") {
          allowedMs += (event.pages ?? 0) * (ocr ? limits.ocrPageMs : limits.pageMs);
        }
        yield event;
        if (event.type === "done" || signal.aborted) return;
        parser.send({ type: "taken" });
      }
    } finally {
      signal.removeEventListener("abort", parser.kill);
      parser.kill();
      await parser.ended;
    }
  }

  /** The event of a reply; whatever else the parser says or does not say is a failure. */
  async function eventOf(
    reply: ParserReply | null,
    parser: ParserProcess,
    request: Request,
  ): Promise<ParseEvent> {
    const path = request.name;
    if (reply?.type === "event") return reply.event;
    if (reply?.type === "failed") throw new Failed(reply.failure);
    if (reply?.type === "crashed") {
      log.error("a document could not be parsed", new Error(reply.details));
      const reason = reply.tooDeep ? "it is nested too deeply" : "it is not built as its kind is";
      return fail("DOCUMENT_BROKEN", { path, reason });
    }
    const { how, details } = await parser.ended;
    log.error("a parser process ended", new Error(details));
    if (how === "memory") {
      const limit = request.ocr ? limits.ocrMemoryBytes : limits.memoryBytes;
      return fail("DOCUMENT_TOO_LARGE", { path, what: "memory", limit });
    }
    return fail("DOCUMENT_BROKEN", { path, reason: "the program that reads it stopped at it" });
  }

  return { parse };
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
