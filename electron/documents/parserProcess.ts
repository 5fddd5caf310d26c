import { fork } from "node:child_process";
import { createInterface } from "node:readline";
import { siblingEntry } from "../host/siblingEntry.ts";
import { confinement } from "./confinement.ts";
import { memoryMark, parserReply, type ParserOrder, type ParserReply } from "./parserMessages.ts";

export type ParserEnd = { readonly how: "memory" | "died"; readonly details: string };

/** A parser process that is running or has ended. */
export type ParserProcess = {
  readonly pid: number | undefined;
  readonly send: (order: ParserOrder) => void;
  /** The next reply; null once it has ended and everything it said has been read. */
  readonly next: () => Promise<ParserReply | null>;
  /** Why it ended, if by itself; waits for it. */
  readonly ended: Promise<ParserEnd>;
  readonly kill: () => void;
};

/** The process's own watch, or V8 when its heap is full. */
const outOfMemory = new RegExp(`${memoryMark}|heap limit|heap out of memory`);

/** With more heap V8 collects too lazily, and several thousand pages pass the limit for no good reason. */
const heapShare = 0.5;

/** Of what is new in the heap, three times this: by itself, V8 takes 64 MB at a time for many small items. */
const youngMegabytes = 16;

/**
 * Starts a parser on this same plain Node. It gets the open file and nothing else of this machine: an
 * empty environment, no path but Viva's own folder (and what it is to read of that elsewhere) to read, none to write, no programs to start.
 */
export function startParser(
  fd: number | "ignore",
  memoryBytes: number,
  readable: readonly string[] = [],
): ParserProcess {
  const heapMegabytes = Math.floor((memoryBytes * heapShare) / (1 << 20));
  const child = fork(siblingEntry("parser", import.meta.url), {
    execArgv: [
      ...confinement(readable),
      `--max-old-space-size=${heapMegabytes}`,
      `--max-semi-space-size=${youngMegabytes}`,
    ],
    env: environment(),
    stdio: [fd, "ignore", "pipe", "ipc"],
  });
  const replies: ParserReply[] = [];
  let changed = Promise.withResolvers<void>();
  let over = false;
  const notify = (): void => {
    changed.resolve();
    changed = Promise.withResolvers();
  };
  child.on("message", (message) => {
    const reply = parserReply.safeParse(message);
    if (!reply.success) return void child.kill("SIGKILL");
    replies.push(reply.data);
    notify();
  });
  let stderr = "";
  if (child.stderr !== null) {
    createInterface({ input: child.stderr }).on("line", (line) => {
      stderr = `${stderr}${line}\n`.slice(-8000);
    });
  }
  const ended = new Promise<ParserEnd>((resolve) => {
    const end = (how: string): void => {
      over = true;
      resolve({ how: outOfMemory.test(stderr) ? "memory" : "died", details: `${how} ${stderr}` });
      notify();
    };
    // "close" comes after the last message and the last line.
    child.once("close", (code, signal) => end(signal ?? `exit code ${code}`));
    child.once("error", (error) => {
      if (child.pid === undefined) end(error.message);
    });
  });
  return {
    pid: child.pid,
    send: (order) => {
      if (child.connected) child.send(order, () => {});
    },
    async next() {
      for (;;) {
        const reply = replies.shift();
        if (reply !== undefined) return reply;
        if (over) return null;
        await changed.promise;
      }
    },
    ended,
    kill: () => child.kill("SIGKILL"),
  };
}

function environment(): NodeJS.ProcessEnv {
  const { SystemRoot } = process.env;
  // Windows starts no program without it.
  return SystemRoot === undefined ? {} : { SystemRoot };
}
