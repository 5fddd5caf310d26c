import { Failed, fail } from "../../core/failed.ts";
import type { ConnectionRecorder } from "../../core/ports.ts";
import { retryDelay } from "../retryDelay.ts";
import { createAskFile, type AskFile } from "./askFile.ts";
import { readDownloadAddress } from "./downloadAddress.ts";
import type { DownloadSources } from "./downloadSources.ts";
import type { FetchLimits } from "./fetchLimits.ts";
import type { Job } from "./job.ts";
import { lookAtFile, type FoundFile } from "./lookAtFile.ts";
import { openAgent } from "./openAgent.ts";
import { receivePieces, receiveWhole, type Receiving } from "./receive.ts";
import { GaveUp, Setback } from "./setback.ts";

export type Network = {
  readonly sources: DownloadSources;
  readonly proxyEnv: NodeJS.ProcessEnv | null;
  readonly limits: FetchLimits;
  readonly now: () => number;
  readonly connections: ConnectionRecorder;
};

/**
 * Fetches all that is missing of a file, attempt after attempt, each of which begins at the original address: the one that
 * it leads to expires. Throws Failed for what another attempt does not mend, or when many brought nothing.
 */
export async function fetchFile(job: Job, network: Network) {
  const { sources, proxyEnv, limits, now } = network;
  const { part, signal } = job;
  const { address } = readDownloadAddress(part.note().from, sources);
  const original = sources.rebase(new URL(address));
  let { connections } = limits;
  let parts = true;
  let failures = 0;
  let lookedAgain = false;
  for (;;) {
    const before = part.received();
    const agent = openAgent(proxyEnv, original.host);
    try {
      await job.enter("connecting");
      const ask = createAskFile(agent, {
        sources,
        silenceMs: limits.silenceMs,
        recording: {
          connections: network.connections,
          purpose: { kind: "download", name: job.paths.name },
        },
      });
      const found = await look(job, ask, original, now);
      parts = parts && found.ranged && isCertain(found, part.note().sha256);
      const receiving: Receiving = { ask, original, found, name: job.paths.name, part, now };
      if (!parts) await part.forget();
      await job.enter("receiving");
      if (parts) await receivePieces(receiving, { ...limits, connections }, signal);
      else await receiveWhole(receiving, signal);
      return;
    } catch (cause) {
      agent.destroy();
      signal.throwIfAborted();
      if (!(cause instanceof Setback)) throw cause;
      const { failure, goOn } = cause;
      // Where the whole file has to come again, what came is no progress.
      const isProgress = parts && part.received() - before >= limits.leastBytes;
      if (isProgress) [failures, lookedAgain] = [0, false];
      switch (goOn.kind) {
        case "wholeOnly":
          if (!parts) throw new Failed(failure);
          parts = false;
          break;
        case "lookAgain":
          if (lookedAgain) throw new Failed(failure);
          lookedAgain = true;
          break;
        case "later": {
          failures += 1;
          if (failures >= (parts ? limits.tries : limits.wholeTries)) throw new GaveUp(failure);
          if (goOn.gentler) connections = Math.max(1, Math.floor(connections / 2));
          const ms = retryDelay(failures - 1, goOn.askedMs, limits, Math.random());
          await part.save();
          await job.waitFor(ms, failure);
        }
      }
    } finally {
      agent.destroy();
    }
  }
}

/** Bytes from several answers make one file only where it is certain to be the same one, or its checksum will tell. */
function isCertain({ etag }: FoundFile, sha256: string | null): boolean {
  return etag !== null || sha256 !== null;
}

/** Asks what the server has, and compares it with what was begun and what was published. */
async function look(job: Job, ask: AskFile, original: URL, now: () => number): Promise<FoundFile> {
  const { part, paths, signal } = job;
  const { published, ...begun } = part.note();
  const { host } = original;
  const found = await lookAtFile(
    ask,
    original,
    { publishedBytes: published.bytes, now: now() },
    signal,
  );
  if (published.bytes !== null && published.bytes !== found.bytes) {
    fail("DOWNLOAD_MISMATCH", {
      name: paths.name,
      expectedBytes: published.bytes,
      receivedBytes: found.bytes,
      expectedSha256: published.sha256,
      sha256: found.sha256,
    });
  }
  if (published.sha256 !== null && found.sha256 !== null && published.sha256 !== found.sha256) {
    const reason = `It offers a file with the checksum ${found.sha256} where ${published.sha256} was published.`;
    fail("DOWNLOAD_BROKEN", { host, reason });
  }
  let sha256 = published.sha256 ?? found.sha256;
  if (part.received() > 0) {
    const other = isOther(found.identity, begun.identity);
    const hasOtherSum = sha256 !== null && begun.sha256 !== null && sha256 !== begun.sha256;
    if (found.bytes !== begun.totalBytes || other === true || hasOtherSum) {
      fail("DOWNLOAD_CHANGED", { name: paths.name, host });
    }
    // What came belongs to the checksum that was told with it, also where it is not told any more.
    sha256 ??= begun.sha256;
    if (other === null && sha256 === null) await part.forget();
  }
  await job.checkRoom(found.bytes - part.received());
  await part.settle({ totalBytes: found.bytes, identity: found.identity, sha256 });
  return found;
}

/** Null where the two cannot be compared. */
function isOther(found: string | null, begun: string | null): boolean | null {
  if (found === null || begun === null) return null;
  const [foundKind] = found.split(":", 1);
  const [begunKind] = begun.split(":", 1);
  return foundKind === begunKind ? found !== begun : null;
}
