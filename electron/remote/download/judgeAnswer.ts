import { Failed, fail } from "../../core/failed.ts";
import { readRetryAfter } from "../retryDelay.ts";
import type { FileAnswer } from "./askFile.ts";
import { Setback } from "./setback.ts";

/** What an answer's Content-Range says; null where it has none that makes sense. */
export type ContentRange = {
  readonly from: number;
  /** With the last byte. */
  readonly last: number;
  readonly total: number | null;
};

/**
 * Refuses what is no answer with bytes of a file: any status but 200 and 206, a compressed one, a web page. original is
 * the address that was asked for at first: only its host tells whether an account is needed, and an address that it led to
 * may have expired. Throws Failed DOWNLOAD_REFUSED, DOWNLOAD_BROKEN, or a setback.
 */
export function judgeAnswer(answer: FileAnswer, original: URL, now: number): void {
  const { status, headers } = answer;
  if (status !== 200 && status !== 206) throw refusal(answer, original, now);
  const encoding = headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  if (encoding !== "identity") {
    broken(answer, "It sends the file compressed, although it was asked not to.");
  }
  if (/^\s*(?:text\/html|application\/xhtml)/i.test(headers["content-type"] ?? "")) {
    broken(
      answer,
      "It sends a web page instead of the file. The network, such as a Wi-Fi, may want you to sign in with a browser first.",
    );
  }
}

function refusal(answer: FileAnswer, original: URL, now: number): Error {
  const { status, headers, url } = answer;
  answer.close();
  const { host } = url;
  if (status === 416) {
    const reason = "It says that the file has no such part.";
    return new Setback({ code: "DOWNLOAD_BROKEN", data: { host, reason } }, { kind: "lookAgain" });
  }
  const needsAccount = (status === 401 || status === 403) && host === original.host;
  const failure = { code: "DOWNLOAD_REFUSED", data: { host, status, needsAccount } } as const;
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    const askedMs = readRetryAfter(headers["retry-after"], now);
    const gentler = status === 429 || status === 503;
    return new Setback(failure, { kind: "later", askedMs, gentler });
  }
  const mayHaveExpired = url.href !== original.href && [401, 403, 404, 410].includes(status);
  return mayHaveExpired ? new Setback(failure, { kind: "lookAgain" }) : new Failed(failure);
}

/** Ends an answer that cannot be what was asked for. */
export function broken({ url, close }: Pick<FileAnswer, "url" | "close">, reason: string): never {
  close();
  fail("DOWNLOAD_BROKEN", { host: url.host, reason });
}

export function readContentRange({ headers }: Pick<FileAnswer, "headers">): ContentRange | null {
  const said = /^bytes (\d+)-(\d+)\/(\d+|\*)$/i.exec(headers["content-range"]?.trim() ?? "");
  if (said === null) return null;
  const [from, last] = [Number(said[1]), Number(said[2])];
  const total = said[3] === "*" ? null : Number(said[3]);
  const sound = [from, last, total ?? 0].every(Number.isSafeInteger) && from <= last;
  return sound ? { from, last, total } : null;
}

/** The length of the body that an answer promises; null where it promises none. */
export function readLength({ headers }: Pick<FileAnswer, "headers">): number | null {
  const said = headers["content-length"]?.trim() ?? "";
  const length = /^\d+$/.test(said) ? Number(said) : Number.NaN;
  return Number.isSafeInteger(length) ? length : null;
}

/** An ETag that promises the same bytes each time; null for a weak one or none. */
export function strongEtag({ headers }: Pick<FileAnswer, "headers">): string | null {
  const etag = headers.etag?.trim() ?? "";
  return /^"[\x21\x23-\x7E\x80-\xFF]*"$/.test(etag) ? etag : null;
}
