import "../host/outliveTerminal.ts";
import { closeSync, openSync } from "node:fs";
import { basename } from "node:path";
import { Worker, isMainThread, workerData } from "node:worker_threads";
import { Failed } from "../core/failed.ts";
import { closeNetwork } from "./closeNetwork.ts";
import { documentFile, type DocumentFile } from "./documentFile.ts";
import {
  eventsAhead,
  parserOrder,
  parserReply,
  type ParserOrder,
  type ParserReply,
} from "./parserMessages.ts";
import { readFile } from "./readFile.ts";
import { watchParser, type watchData } from "./watchParser.ts";
import type { z } from "zod";

/**
 * A process that reads one document or question bank, the file that is its standard input, or some of Viva's own, and ends. It
 * may be killed at any moment; it can write no file, start no program and open no connection.
 */
function serve(): void {
  closeNetwork();
  // Nobody is left to read for; threads must not delay the end.
  process.once("disconnect", () => process.kill(process.pid, "SIGKILL"));
  let ahead = 0;
  let taken = Promise.withResolvers<void>();
  const tell = async (reply: ParserReply): Promise<void> => {
    while (ahead >= eventsAhead) await taken.promise;
    ahead += 1;
    // It must have gone out, should what comes next end the process.
    const sent = Promise.withResolvers<void>();
    process.send?.(reply, () => sent.resolve());
    await sent.promise;
  };
  process.on("message", (message) => {
    const order = parserOrder.parse(message);
    if (order.type !== "taken") void read(order, tell);
    else {
      ahead -= 1;
      taken.resolve();
      taken = Promise.withResolvers();
    }
  });
}

type Reading = Exclude<ParserOrder, { type: "taken" }>;

async function read(order: Reading, tell: (reply: ParserReply) => Promise<void>): Promise<void> {
  const watched: z.infer<typeof watchData> = order;
  const watch = new Worker(new URL(import.meta.url), { workerData: watched });
  watch.once("error", (error) => void tell(crashed(error)));
  try {
    for await (const reply of replies(order)) await tell(parserReply.parse(reply));
  } catch (cause) {
    if (cause instanceof Failed) await tell({ type: "failed", failure: cause.failure });
    else await tell(crashed(cause));
  }
}

async function* replies(order: Reading): AsyncGenerator {
  if (order.own === undefined) return yield* repliesOf(documentFile(0), order);
  for (const path of order.own) {
    const fd = openSync(path, "r");
    try {
      yield* repliesOf(documentFile(fd), { ...order, name: basename(path) });
    } finally {
      closeSync(fd);
    }
  }
}

async function* repliesOf(file: DocumentFile, order: Reading): AsyncGenerator {
  if (order.type === "parse") {
    for await (const event of readFile(file, order)) yield { type: "event", event };
  } else {
    const { readBank } = await import("./banks/readBank.ts");
    for await (const event of readBank(file, order)) yield { type: "bankEvent", event };
  }
}

function crashed(cause: unknown): ParserReply {
  const details = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return { type: "crashed", tooDeep: cause instanceof RangeError, details: details.slice(0, 4000) };
}

if (isMainThread) serve();
else watchParser(workerData);
