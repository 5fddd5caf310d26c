import { constants } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { fail } from "../core/failed.ts";
import type { BankEvent, BankReader, Log } from "../core/ports.ts";
import { followParser } from "./followParser.ts";
import { usualBankLimits, type BankLimits } from "./limits.ts";
import { idleClock } from "./parserClock.ts";
import type { ParserReply } from "./parserMessages.ts";
import { startParser, type ParserProcess } from "./parserProcess.ts";
import { refuseFile } from "./refuseFile.ts";

type Request = Parameters<BankReader["read"]>[0];

export type BankReaderDependencies = {
  readonly log: Log;
  readonly limits?: BankLimits;
  /** Told of every process that is started. */
  readonly onProcess?: (process: ParserProcess) => void;
};

/** A pipe or device would block whoever opens it for ever. */
const readOnly = constants.O_RDONLY | constants.O_NONBLOCK;

/** Reads each question bank in a process of its own, confined as those that read documents are. */
export function createBankReader(dependencies: BankReaderDependencies): BankReader {
  const { log, limits = usualBankLimits, onProcess = () => {} } = dependencies;

  async function* read(request: Request, signal: AbortSignal): AsyncGenerator<BankEvent> {
    if (signal.aborted) return;
    const { name } = request;
    const file = await open(request.path, readOnly).catch((cause) => refuseFile(name, cause));
    try {
      const size = await sizeOf(file, name, limits.fileBytes);
      const parser = startParser(file.fd, limits.memoryBytes);
      onProcess(parser);
      const job = {
        parser,
        order: {
          type: "readBank" as const,
          name,
          memoryBytes: limits.memoryBytes + size,
          limits,
          parent: process.pid,
        },
        name,
        memoryLimit: limits.memoryBytes,
        clock: idleClock(limits.idleMs),
        eventOf: (reply: ParserReply) => (reply.type === "bankEvent" ? reply.event : null),
        broken: (reason: string) => fail("BANK_BROKEN", { path: name, reason }),
        log,
      };
      yield* followParser<BankEvent>(job, signal);
    } finally {
      await file.close();
    }
  }

  return { read };
}

async function sizeOf(file: FileHandle, path: string, most: number): Promise<number> {
  const found = await file.stat();
  if (found.isDirectory()) fail("FILE_UNREADABLE", { path, reason: "it is a folder" });
  if (!found.isFile()) fail("FILE_UNREADABLE", { path, reason: "it is not an ordinary file" });
  if (found.size === 0) fail("FILE_EMPTY", { path });
  if (found.size > most) fail("DOCUMENT_TOO_LARGE", { path, what: "bytes", limit: most });
  return found.size;
}
