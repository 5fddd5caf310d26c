import { fail } from "../../core/failed.ts";
import type { AskFile, FileAnswer } from "./askFile.ts";
import { broken, judgeAnswer, readContentRange, readLength, strongEtag } from "./judgeAnswer.ts";
import type { FoundFile } from "./lookAtFile.ts";
import type { PartFile } from "./partFile.ts";
import type { Range } from "./ranges.ts";
import { cut, Setback } from "./setback.ts";

/** One file on one server, and where its bytes go. */
export type Receiving = {
  readonly ask: AskFile;
  readonly original: URL;
  readonly found: FoundFile;
  readonly name: string;
  readonly part: PartFile;
  readonly now: () => number;
};

/**
 * Fetches what is missing over several connections, each of which takes the next piece when it has brought one. A
 * connection that breaks after it brought leastBytes is opened again at once. Throws the first trouble, when all have ended.
 */
export async function receivePieces(
  receiving: Receiving,
  options: {
    readonly connections: number;
    readonly pieceBytes: number;
    readonly leastBytes: number;
  },
  signal: AbortSignal,
): Promise<void> {
  const pieces = receiving.part.missing(options.pieceBytes);
  const trouble = new AbortController();
  const either = AbortSignal.any([signal, trouble.signal]);
  const work = async (): Promise<void> => {
    try {
      for (let piece = pieces.shift(); piece; piece = pieces.shift()) {
        await receivePiece(receiving, piece, options.leastBytes, either);
      }
    } catch (cause) {
      trouble.abort(cause);
      throw cause;
    }
  };
  const workers = Array.from({ length: Math.min(options.connections, pieces.length) }, work);
  await Promise.allSettled(workers);
  // That of the connection which failed by itself, not of those which were ended for it.
  if (trouble.signal.aborted) throw trouble.signal.reason;
}

async function receivePiece(
  receiving: Receiving,
  [from, to]: Range,
  leastBytes: number,
  signal: AbortSignal,
): Promise<void> {
  for (let at = from; at < to;) {
    const begun = at;
    try {
      const answer = await askForRange(receiving, [at, to], signal);
      for await (const bytes of bounded(answer, to - at)) {
        await receiving.part.write(bytes, at);
        at += bytes.length;
        signal.throwIfAborted();
      }
      if (at < to) throw brokeOff(answer);
    } catch (cause) {
      const again = cause instanceof Setback && cause.goOn.kind === "later";
      if (signal.aborted || !again || at - begun < leastBytes) throw cause;
    }
  }
}

async function askForRange(
  { ask, original, found, name, now }: Receiving,
  [from, to]: Range,
  signal: AbortSignal,
): Promise<FileAnswer> {
  const range = `bytes=${from}-${to - 1}`;
  const ifRange: Record<string, string> = found.etag === null ? {} : { "if-range": found.etag };
  const answer = await ask(found.url, { range, ...ifRange }, signal);
  judgeAnswer(answer, original, now());
  refuseOther(answer, found, name);
  if (answer.status === 200) {
    answer.close();
    const reason = "It sends the whole file where a part of it was asked for.";
    const failure = { code: "DOWNLOAD_BROKEN", data: { host: answer.url.host, reason } } as const;
    throw new Setback(failure, { kind: "wholeOnly" });
  }
  const sent = readContentRange(answer);
  const length = readLength(answer);
  if ((sent?.total ?? found.bytes) !== found.bytes) changed(answer, name);
  const isAsked = sent?.from === from && sent.last === to - 1;
  if (!isAsked || (length !== null && length !== to - from)) {
    broken(answer, "It sends other bytes than those that were asked for.");
  }
  return answer;
}

/** Fetches the whole file from its beginning, over one connection, from a server that cannot send parts of it. */
export async function receiveWhole(receiving: Receiving, signal: AbortSignal): Promise<void> {
  const { ask, original, found, name, part, now } = receiving;
  const answer = await ask(found.url, {}, signal);
  judgeAnswer(answer, original, now());
  refuseOther(answer, found, name);
  if (answer.status === 206) broken(answer, "It sends a part where the whole file was asked for.");
  const length = readLength(answer);
  if (length !== null && length !== found.bytes) changed(answer, name);
  let at = 0;
  for await (const bytes of bounded(answer, found.bytes)) {
    await part.write(bytes, at);
    at += bytes.length;
    signal.throwIfAborted();
  }
  if (at < found.bytes) throw brokeOff(answer);
}

/** The body of an answer, which is refused as soon as there is more of it than was promised. */
async function* bounded(
  answer: FileAnswer,
  length: number,
): AsyncGenerator<Uint8Array, void, void> {
  let came = 0;
  for await (const bytes of answer.pieces) {
    came += bytes.length;
    if (came > length) broken(answer, "It sends more bytes than it said.");
    yield bytes;
  }
}

function refuseOther(answer: FileAnswer, found: FoundFile, name: string): void {
  const etag = strongEtag(answer);
  if (found.etag !== null && etag !== null && etag !== found.etag) changed(answer, name);
  const length = readLength(answer);
  if (answer.status === 200 && length !== null && length !== found.bytes) changed(answer, name);
}

function changed({ url, close }: FileAnswer, name: string): never {
  close();
  fail("DOWNLOAD_CHANGED", { name, host: url.host });
}

function brokeOff({ url }: FileAnswer): Setback {
  const reason = "The connection was cut.";
  return cut({ code: "DOWNLOAD_BROKEN", data: { host: url.host, reason } });
}
