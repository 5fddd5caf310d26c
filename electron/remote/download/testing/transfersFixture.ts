import { createHash } from "node:crypto";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { onTestFinished } from "vitest";
import { ownCertificate } from "../../../../e2e/servers/testCertificates.ts";
import type { Failure } from "../../../contract/failure.ts";
import type { Transfer } from "../../../contract/modelFiles.ts";
import { Failed } from "../../../core/failed.ts";
import type { Arrived, Transfers } from "../../../core/ports.ts";
import { createConnections } from "../../../core/privacy/createConnections.ts";
import { createTransfers } from "../createTransfers.ts";

export const modelPath = "/ada/tiny-GGUF/resolve/main/tiny.Q4_K_M.gguf";
export const modelName = "tiny.Q4_K_M.gguf";
export const hubAddress = `https://huggingface.co${modelPath}`;
export const modelId = "2f1c9c3a-4b1e-4d53-9b39-0a8f5a1f7c11";

/** Makes this process trust the certificates of the test's servers; before its first connection. */
export function trustTestServers(...more: readonly string[]): void {
  setDefaultCACertificates([...getCACertificates("default"), ownCertificate.cert, ...more]);
}

/** A file of so many bytes that begins as a GGUF does; the same for the same seed. */
export function modelBytes(length: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(length);
  let state = seed;
  for (let at = 0; at + 4 <= length; at += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes.writeUInt32LE(state, at);
  }
  bytes.write("GGUF", "latin1");
  return bytes;
}

export const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "viva-transfers-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Small pieces over several connections, and no long waits. */
export const quickLimits = {
  pieceBytes: 300_000,
  leastBytes: 10_000,
  silenceMs: 10_000,
  tries: 3,
  wholeTries: 2,
  backOffMs: 1,
  longestWaitMs: 20,
  saveOften: { bytes: 200_000, ms: 2000 },
};

type Options = Partial<Parameters<typeof createTransfers>[0]> & { readonly into?: string };

export type OpenedTransfers = {
  readonly transfers: Transfers;
  readonly folder: string;
  readonly arrived: readonly Arrived[];
};

/** Transfers of a new folder (or of into), which end with the test. */
export async function openTransfers(options: Options = {}): Promise<OpenedTransfers> {
  const { into, limits, ...rest } = options;
  const folder = into ?? (await temporaryFolder());
  const arrived: Arrived[] = [];
  const transfers = createTransfers({
    folder: () => folder,
    clock: { now: () => Date.now() },
    log: {
      info: () => {},
      error: (message, cause) => {
        throw new Error(message, { cause });
      },
    },
    endpoint: null,
    proxyEnv: null,
    connections: createConnections({ now: Date.now }),
    ...rest,
    limits: { ...quickLimits, ...limits },
  });
  transfers.whenArrived(async (file) => {
    arrived.push(file);
    return modelId;
  });
  onTestFinished(() => transfers.close());
  return { transfers, folder, arrived };
}

/** The transfer as soon as it is like that. */
export async function until(
  transfers: Transfers,
  id: string,
  isSo: (transfer: Transfer) => boolean,
): Promise<Transfer> {
  const stop = new AbortController();
  try {
    for await (const list of transfers.watch(stop.signal)) {
      const found = list.find((transfer) => transfer.id === id);
      if (found !== undefined && isSo(found)) return found;
    }
  } finally {
    stop.abort();
  }
  throw new Error("the transfers were closed");
}

/** The transfer once it is done, has failed, or was paused. */
export const settled = (transfers: Transfers, id: string): Promise<Transfer> =>
  until(transfers, id, ({ state }) => ["done", "failed", "paused"].includes(state.kind));

/** The failure that a transfer ended with. */
export async function failureOfTransfer(transfers: Transfers, id: string): Promise<Failure> {
  const { state } = await settled(transfers, id);
  if (state.kind !== "failed") throw new Error(`it is ${state.kind}`);
  return state.failure;
}

/** The expected failure that a call rejects with. */
export async function failureOfCall(call: Promise<unknown>): Promise<Failure> {
  try {
    await call;
  } catch (cause) {
    if (cause instanceof Failed) return cause.failure;
    throw cause;
  }
  throw new Error("it did not fail");
}

export const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).toSorted();

export const contentOf = (folder: string): Promise<Buffer> => readFile(join(folder, modelName));
