import {
  InsufficientMemoryError,
  LlamaLogLevel,
  getLlama,
  getLlamaGpuTypes,
  getModuleVersion,
  type Llama,
  type LlamaContext,
  type LlamaModel,
  type Token as LlamaToken,
} from "node-llama-cpp";
import { batchSize } from "../../core/models/memoryNeed.ts";
import { contextOptions, judgesMemory, type ContextChoice } from "./contextOptions.ts";
import { createFlashWatch, isKept, type FlashWatch } from "./flashAttention.ts";
import { openEmbedder, type NativeEmbedder } from "./nativeEmbedding.ts";
import { openSamples, type NativeSamples } from "./nativeSamples.ts";
import { keepSequence, type NativeSequence, type Token } from "./nativeSequence.ts";
import { openedFacts, type OpenedFacts } from "./openedFacts.ts";

export type { NativeSequence, Token } from "./nativeSequence.ts";

export type ControlToken = {
  readonly token: Token;
  readonly text: string;
  /** White space after it belongs to the token and is dropped. */
  readonly stripsAfter: boolean;
};

export type ChatTemplate = {
  readonly source: string;
  readonly startText: string;
  readonly endText: string;
};

/** The loaded model and its contexts, free of node-llama-cpp's own types. */
export type NativeModel = OpenedFacts & {
  readonly contextSize: number;
  /** Everything but the file and the tokens on which a saved evaluation depends. */
  readonly stateFormat: string;
  readonly startToken: Token | null;
  /** The model's own metadata asks for the start token before a text. */
  readonly addsStartToken: boolean;
  /** A word at the start of a text is tokenized as if a space stood before it. */
  readonly addsLeadingSpace: boolean;
  /** The file's own chat template, untrusted, with the texts of the tokens it may write; null without one. */
  readonly chatTemplate: ChatTemplate | null;
  readonly controlTokens: () => readonly ControlToken[];
  /** Control tokens written in the text stay text. */
  readonly tokenize: (text: string) => Token[];
  /** Text of tokens that follow the given earlier ones; half a character becomes U+FFFD. */
  readonly detokenize: (tokens: readonly Token[], after?: readonly Token[]) => string;
  readonly sequence: NativeSequence;
  /** Rejects when there is not enough memory. Ends with the model at the latest. */
  readonly openSamples: (samples: number, contextSize: number) => Promise<NativeSamples>;
  /** Free bytes of graphics memory that is not shared with the processor, at this moment. */
  readonly freeGpuBytes: () => Promise<number>;
  readonly dispose: () => Promise<void>;
};

/** Versions and GPU backends of the native library. */
export type NativeFacts = {
  readonly nodeLlamaCpp: string;
  readonly llamaCpp: string;
  readonly backends: string[];
  readonly gpu: string | null;
  readonly devices: string[];
  /** Memory of all devices together, in bytes; null on the processor. */
  readonly deviceMemory: {
    readonly totalBytes: number;
    readonly freeBytes: number;
    /** It is the processor's own memory. */
    readonly unified: boolean;
  } | null;
  readonly performanceCores: number;
  /** llama.cpp's own summary of what it was built with and has found here. */
  readonly systemInfo: string;
};

export type NativeMachine = {
  readonly usesGpu: boolean;
  /** Free bytes of graphics memory that is not shared with the processor. */
  readonly gpuBytes: number;
  readonly performanceCores: number;
};

export type OpenRequest = ContextChoice & {
  readonly path: string;
  readonly gpuLayers: "auto" | number;
  readonly contextSize: number;
  readonly memoryMapped: boolean | "auto";
};

/** The native library on this machine, before any model is loaded. */
export type NativeLibrary = {
  readonly facts: () => Promise<NativeFacts>;
  readonly machine: () => Promise<NativeMachine>;
  /** onProgress receives 0 to 1. The signal's reason is thrown when it aborts. */
  readonly open: (
    request: OpenRequest,
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ) => Promise<NativeModel>;
  /** As open, but for a model that makes embeddings. */
  readonly openEmbedder: (
    request: OpenRequest,
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ) => Promise<NativeEmbedder>;
};

/** True when native code refused to load for lack of memory. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof InsufficientMemoryError;
}

/** Loads a prebuilt native library; never downloads or compiles, and writes only to stderr. */
export async function openLibrary(avoidGpu: boolean): Promise<NativeLibrary> {
  const flash = createFlashWatch();
  const llama = await getLlama({
    gpu: avoidGpu ? false : "auto",
    build: "never",
    skipDownload: true,
    progressLogs: false,
    debug: false,
    // Threads are planned by us; the library's own limit would cut an override down.
    maxThreads: 0,
    // At this level it tells whether flash attention is used.
    logLevel: LlamaLogLevel.info,
    logger(level, message) {
      flash.hear(message);
      if (isKept(level)) process.stderr.write(`llama.cpp ${level}: ${message.trimEnd()}\n`);
    },
  });
  return {
    async facts() {
      const backends = await getLlamaGpuTypes("supported");
      return {
        nodeLlamaCpp: await getModuleVersion(),
        llamaCpp: llama.llamaCppRelease.release,
        backends: backends.filter((backend) => backend !== false),
        gpu: llama.gpu === false ? null : llama.gpu,
        devices: await llama.getGpuDeviceNames(),
        deviceMemory: await deviceMemory(llama),
        performanceCores: llama.cpuMathCores,
        systemInfo: llama.systemInfo,
      };
    },
    async machine() {
      return {
        usesGpu: llama.gpu !== false,
        gpuBytes: await freeGpuBytes(llama),
        performanceCores: llama.cpuMathCores,
      };
    },
    open: (request, onProgress, signal) =>
      withModel(llama, request, onProgress, signal, (model) =>
        openModel(llama, model, request, signal, flash),
      ),
    openEmbedder: (request, onProgress, signal) =>
      withModel(llama, request, onProgress, signal, (model) =>
        openEmbedder({ llama, model, ...request, signal, flash }),
      ),
  };
}

async function deviceMemory(llama: Llama): Promise<NativeFacts["deviceMemory"]> {
  if (llama.gpu === false) return null;
  const { total, free, unifiedSize } = await llama.getVramState();
  return { totalBytes: total, freeBytes: free, unified: unifiedSize > 0 };
}

async function freeGpuBytes(llama: Llama): Promise<number> {
  if (llama.gpu === false) return 0;
  const memory = await llama.getVramState();
  return memory.unifiedSize === 0 ? memory.free : 0;
}

/** Loads the weights, then a context over them; when that fails nothing stays loaded. */
async function withModel<T>(
  llama: Llama,
  request: OpenRequest,
  onProgress: (share: number) => void,
  signal: AbortSignal,
  openContext: (model: LlamaModel) => Promise<T>,
): Promise<T> {
  const model = await llama.loadModel({
    modelPath: request.path,
    gpuLayers:
      request.gpuLayers === "auto"
        ? { fitContext: { contextSize: request.contextSize } }
        : request.gpuLayers,
    useMmap: request.memoryMapped,
    // The context is most of what is left to do after the weights.
    onLoadProgress: (share) => onProgress(share * 0.9),
    loadSignal: signal,
    ignoreMemorySafetyChecks: judgesMemory(llama),
  });
  try {
    const opened = await openContext(model);
    onProgress(1);
    return opened;
  } catch (error) {
    await model.dispose();
    throw error;
  }
}

async function openModel(
  llama: Llama,
  model: LlamaModel,
  request: OpenRequest,
  signal: AbortSignal,
  flash: FlashWatch,
): Promise<NativeModel> {
  flash.begin();
  const context = await model.createContext({
    ...contextOptions(llama, request),
    contextSize: request.contextSize,
    batchSize: Math.min(batchSize, request.contextSize),
    createSignal: signal,
  });
  const usesFlash = await flash.used(request.flashAttention !== "off");
  const facts = await openedFacts(llama, model, context.memoryUsage.vram, usesFlash);
  // All contexts of a model are alike: what was decided for the first holds for the others.
  const choice = { ...request, flashAttention: usesFlash ? "on" : "off" } as const;
  return describe(llama, model, context, facts, choice);
}

async function describe(
  llama: Llama,
  model: LlamaModel,
  context: LlamaContext,
  facts: OpenedFacts,
  choice: ContextChoice,
): Promise<NativeModel> {
  const metadata = model.fileInfo.metadata;
  const version = await getModuleVersion();
  const stateFormat = [
    version,
    llama.gpu,
    model.gpuLayers,
    context.contextSize,
    facts.flashAttention,
    context.kvCacheKeyType,
    context.kvCacheValueType,
    ...(choice.adapter === null ? [] : [choice.adapterScale]),
  ].join(" ");
  const template = metadata.tokenizer.chat_template;
  const { bosString: startText, eosString: endText } = model.tokens;
  let listed: readonly ControlToken[] | null = null;
  const controlTokens = () => (listed ??= listControlTokens(model));
  const controlTokenIds = () => controlTokens().map(({ token }) => token);
  return {
    ...facts,
    contextSize: context.contextSize,
    stateFormat,
    startToken: model.tokens.bos,
    addsStartToken: model.tokens.shouldPrependBosToken,
    addsLeadingSpace:
      metadata.tokenizer.ggml.model === "llama" &&
      metadata.tokenizer.ggml.add_space_prefix !== false,
    chatTemplate:
      template === undefined
        ? null
        : { source: template, startText: startText ?? "", endText: endText ?? "" },
    controlTokens,
    tokenize: (text) => model.tokenize(text, false),
    detokenize: (tokens, after = []) =>
      model.detokenize(tokens as LlamaToken[], false, after as LlamaToken[]),
    sequence: keepSequence(context, controlTokenIds),
    openSamples: (samples, contextSize) =>
      openSamples(context, samples, contextSize, controlTokenIds, choice),
    freeGpuBytes: () => freeGpuBytes(llama),
    // The context ends with its model.
    dispose: () => model.dispose(),
  };
}

function listControlTokens(model: LlamaModel): ControlToken[] {
  const found: ControlToken[] = [];
  for (const token of model.iterateAllTokens()) {
    const attributes = model.getTokenAttributes(token);
    if (!attributes.control && !attributes.unknown) continue;
    const text = model.detokenize([token], true);
    if (text !== "") found.push({ token, text, stripsAfter: attributes.rstrip });
  }
  return found;
}
