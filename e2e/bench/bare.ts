import { getLlama, LlamaLogLevel } from "node-llama-cpp";

/** node-llama-cpp used bare, in a process of its own: the measure for the worker. */
export type BareRequest =
  | {
      readonly type: "load";
      readonly path: string;
      readonly threads: number;
      readonly contextSize: number;
    }
  | { readonly type: "run"; readonly prompt: string; readonly generate: number };
export type BareReply =
  | { readonly type: "loaded" }
  | {
      readonly type: "ran";
      readonly promptTokens: number;
      readonly firstTokenMs: number;
      readonly restMs: number;
    };

async function open({ path, threads, contextSize }: Extract<BareRequest, { type: "load" }>) {
  const llama = await getLlama({ gpu: false, build: "never", logLevel: LlamaLogLevel.error });
  const model = await llama.loadModel({ modelPath: path, useMmap: false });
  const context = await model.createContext({ contextSize, threads, sequences: 1 });
  return { model, sequence: context.getSequence() };
}

let opened: Awaited<ReturnType<typeof open>> | null = null;

async function run({
  prompt,
  generate,
}: Extract<BareRequest, { type: "run" }>): Promise<BareReply> {
  if (!opened) throw new Error("load first");
  const { model, sequence } = opened;
  await sequence.clearHistory();
  const tokens = [
    ...(model.tokens.bos === null ? [] : [model.tokens.bos]),
    ...model.tokenize(prompt),
  ];
  const started = performance.now();
  let firstAt = 0;
  let generated = 0;
  for await (const _ of sequence.evaluate(tokens, { temperature: 0, yieldEogToken: true })) {
    generated += 1;
    if (generated === 1) firstAt = performance.now();
    if (generated === generate) break;
  }
  return {
    type: "ran",
    promptTokens: tokens.length,
    firstTokenMs: firstAt - started,
    restMs: performance.now() - firstAt,
  };
}

process.on("message", (request: BareRequest) => {
  void (async () => {
    if (request.type === "run") return process.send?.(await run(request));
    opened = await open(request);
    return process.send?.({ type: "loaded" } satisfies BareReply);
  })();
});
