import type { OfferedFile, OfferedModel } from "../../../electron/contract/catalogue.ts";
import type { Fit } from "../../../electron/contract/machine.ts";
import type { ListedModel, SpeedRun, Transfer } from "../../../electron/contract/modelFiles.ts";

/** An id for tests, the same for the same number. */
export function idOf(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
}

/** A model of the list, for tests. */
export function listed(n: number, change: Partial<ListedModel> = {}): ListedModel {
  return {
    id: idOf(n),
    use: "answers",
    file: {
      path: `/models/${n}.gguf`,
      name: `Model ${n}`,
      architecture: "llama",
      quantization: "Q4_K_M",
      parameters: 6.7e9,
      fileBytes: 4.08e9,
      layers: 32,
      embeddingLength: 4096,
      feedForwardLength: 11_008,
      headCount: 32,
      kvHeadCount: 32,
      headLength: 128,
      trainedContext: 2048,
      vocabularySize: 32_017,
      hasChatTemplate: false,
      profile: "raw",
      profileReason: "",
    },
    origin: "linked",
    catalogueId: null,
    addedAt: 1000 + n,
    sha256: null,
    status: "ready",
    fit: null,
    lastSpeed: null,
    ...change,
  };
}

/** A test of a model that wrote so many tokens a second, for tests. */
export function speedRun(n: number, generatePerSecond: number, threads = 4): SpeedRun {
  return {
    id: idOf(n),
    at: 1000 * n,
    contextSize: 2048,
    threads,
    gpu: null,
    gpuLayers: 0,
    adapter: null,
    memoryMapped: true,
    promptTokens: 256,
    generatedTokens: 64,
    promptPerSecond: 30,
    generatePerSecond,
    firstTokenMs: 8000,
    loadMs: 3000,
    residentBytes: 4.9e9,
    peakBytes: 5.1e9,
    gpuBytes: null,
  };
}

/** A download, for tests. */
export function transfer(n: number, change: Partial<Transfer> = {}): Transfer {
  return {
    id: idOf(n),
    kind: "download",
    name: `${n}.gguf`,
    from: "huggingface.co",
    totalBytes: 4e9,
    receivedBytes: 1e9,
    bytesPerSecond: 2e6,
    secondsLeft: 1500,
    state: { kind: "running", stage: "receiving" },
    ...change,
  };
}

/** How a model fits, for tests. */
export function fitWith(verdict: Fit["verdict"]): Fit {
  return {
    verdict,
    reason: verdict === "fits" ? "room" : verdict === "tight" ? "little" : "tooLarge",
    contextSize: 2048,
    need: { weights: 4e9, mapped: 0, keyValues: 1e9, compute: 1e8, process: 1e8, total: 5.2e9 },
    haveBytes: 9.8e9,
    memoryMapped: true,
    gpuLayers: 0,
    layers: 33,
    speed: null,
  };
}

/** A file of the catalogue, for tests. */
export function offeredFile(
  id: string,
  bytes: number,
  change: Partial<OfferedFile> = {},
): OfferedFile {
  return {
    id,
    fileName: `${id}.gguf`,
    address: `https://huggingface.co/x/y/resolve/main/${id}.gguf`,
    quantization: "Q4_K_M",
    bytes,
    exact: true,
    sha256: null,
    loss: "",
    fit: fitWith("fits"),
    enoughDisk: true,
    recommended: null,
    modelId: null,
    ...change,
  };
}

/** A model of the catalogue, for tests. */
export function offered(id: string, change: Partial<OfferedModel> = {}): OfferedModel {
  return {
    id,
    name: id,
    maker: "EPFL",
    use: "answers",
    runsOn: "llamaCpp",
    about: "",
    parameters: 6.7e9,
    contextSize: 2048,
    licence: { name: "Licence", address: "https://example.org/licence" },
    source: { name: "Source", address: "https://example.org/source" },
    shape: null,
    files: [offeredFile(`${id}.Q4_K_M`, 4e9)],
    ...change,
  };
}

/** Resolves once a signal is aborted, for tests. */
export function untilAborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) resolve();
    else signal?.addEventListener("abort", () => resolve(), { once: true });
  });
}
