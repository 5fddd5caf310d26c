import { fail } from "../../core/failed.ts";
import type { AskFile, FileAnswer } from "./askFile.ts";
import { broken, judgeAnswer, readContentRange, readLength, strongEtag } from "./judgeAnswer.ts";

export const magic = "GGUF";

/** What a server says of a file. */
export type FoundFile = {
  /** Where its bytes are; what led there may stop doing so. */
  readonly url: URL;
  readonly bytes: number;
  readonly etag: string | null;
  /** As PartNote's. */
  readonly identity: string | null;
  /** In hexadecimal, where the hub publishes it. */
  readonly sha256: string | null;
  /** Whether parts of it can be had. */
  readonly ranged: boolean;
};

/**
 * Asks for the first four bytes of a file. Hugging Face says in its own answer, before it leads to where the bytes are, how
 * large the file is and what its checksum is. publishedBytes is believed where the server does not say. Throws as
 * judgeAnswer; Failed DOWNLOAD_BROKEN for what is no GGUF file.
 */
export async function lookAtFile(
  ask: AskFile,
  original: URL,
  { publishedBytes, now }: { readonly publishedBytes: number | null; readonly now: number },
  signal: AbortSignal,
): Promise<FoundFile> {
  const answer = await ask(original, { range: `bytes=0-${magic.length - 1}` }, signal);
  judgeAnswer(answer, original, now);
  const { url, status } = answer;
  const range = status === 206 ? readContentRange(answer) : null;
  if (status === 206 && (range === null || range.from !== 0 || range.last >= magic.length)) {
    broken(answer, "It sends other bytes than those that were asked for.");
  }
  const linked = readLinked(answer.hops, original);
  const told = range === null ? readLength(answer) : range.total;
  if (told !== null && linked.bytes !== null && told !== linked.bytes) {
    broken(answer, `It says that the file has ${linked.bytes} bytes, and ${told} as well.`);
  }
  const beginning = await readFirst(answer, magic.length);
  if (beginning !== magic) broken(answer, "What it sends is no GGUF file.");
  const bytes = told ?? linked.bytes ?? publishedBytes;
  if (bytes === null) {
    return fail("DOWNLOAD_BROKEN", { host: url.host, reason: "It does not say how large it is." });
  }
  const etag = strongEtag(answer);
  const identity =
    linked.sha256 !== null ? `sha256:${linked.sha256}` : etag !== null ? `etag:${etag}` : null;
  return { url, bytes, etag, identity, sha256: linked.sha256, ranged: range !== null };
}

/** Only what the host says that was asked at first. */
function readLinked(
  hops: FileAnswer["hops"],
  { origin }: URL,
): { bytes: number | null; sha256: string | null } {
  const said = hops.find(
    ({ url, headers }) => url.origin === origin && headers["x-linked-etag"] !== undefined,
  )?.headers;
  const size = String(said?.["x-linked-size"] ?? "");
  const etag = /^"?([0-9a-f]{64})"?$/i.exec(String(said?.["x-linked-etag"] ?? ""));
  return {
    bytes: /^\d{1,15}$/.test(size) ? Number(size) : null,
    sha256: etag?.[1]?.toLowerCase() ?? null,
  };
}

/** The body may go on for ever: no more of it is read. */
async function readFirst(answer: FileAnswer, length: number): Promise<string> {
  let first = Buffer.alloc(0);
  for await (const piece of answer.pieces) {
    first = Buffer.concat([first, piece.subarray(0, length - first.length)]);
    if (first.length === length) break;
  }
  return first.toString("latin1");
}
