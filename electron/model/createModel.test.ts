import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chatmlTemplate } from "../../e2e/models/tinyModel.ts";
import { automaticLoad } from "../contract/models.ts";
import { fileKeyOf } from "./fileKey.ts";
import {
  answer,
  createDeaths,
  lastPid,
  load,
  markup,
  never,
  openBench,
  plain,
  request,
  stateOf,
  type Bench,
} from "./modelFixture.ts";
import type { Model } from "../core/ports.ts";

let bench: Bench;
let study: string;
let random: string;
let slow: string;
let endless: string;

beforeAll(async () => {
  bench = await openBench();
  [study, random, slow, endless] = await Promise.all([
    bench.writeModel("study", {}),
    bench.writeModel("random", { answer: "random" }),
    bench.writeModel("slow", { layers: 60, answer: "endless" }),
    bench.writeModel("endless", { answer: "endless" }),
  ]);
});
afterAll(() => bench.clean());

/** Well over a chunk of reading even at the start. */
const longText = "A patient asks how much water to drink on a hot day. ".repeat(12);

async function write(model: Model, temperature: number, seed: number): Promise<string> {
  const decoding = { temperature, seed, topP: 1, maxTokens: 120 };
  return (await answer(model, request([plain("Explain filtration.")], { decoding }))).text;
}

describe("a loaded study model", () => {
  let model: Model;
  beforeAll(async () => {
    model = bench.open().model;
    await load(model, study);
  });

  test("tells how it was loaded", () => {
    const state = model.state();
    expect(state.kind).toBe("ready");
    expect(state.kind === "ready" && state.model).toMatchObject({
      contextSize: 2048,
      gpu: null,
      gpuLayers: 0,
      gpuMemory: null,
      threads: 1,
      flashAttention: true,
      adapterScale: 1,
      notes: [],
    });
  });

  test("writes its answer to the end, with the arrow that takes three tokens in one piece", async () => {
    const { text, done, events } = await answer(
      model,
      request([plain("Explain filtration.")], { decoding: { maxTokens: 300 } }),
    );
    expect(done.stop).toBe("end");
    expect(text).toContain(" → less afferent flow");
    expect(text).not.toContain("\u{FFFD}");
    expect(done.tokens.prompt).toBeGreaterThan(done.tokens.cached);
    expect(done.tokens.generated).toBeGreaterThan(40);
    for (const event of events) {
      if (event.type === "text") expect(event.text.isWellFormed()).toBe(true);
    }
  });

  test("ends at a stop string that spans tokens, without any of it", async () => {
    const asked = [plain("Explain filtration.")];
    const whole = await answer(model, request(asked));
    const stopped = await answer(
      model,
      request(asked, { stop: ["litres of pl", "never written"] }),
    );
    expect(stopped.done.stop).toBe("stopString");
    expect(stopped.text).toBe(whole.text.slice(0, whole.text.indexOf("litres of pl")));
  });

  test("releases what only looked like the start of a stop string", async () => {
    const asked = [plain("Explain filtration.")];
    const whole = await answer(model, request(asked));
    const same = await answer(model, request(asked, { stop: ["litres of water"] }));
    expect(same.text).toBe(whole.text);
    expect(same.done.stop).toBe("length");
  });

  test("repeats a seed and greedy decoding exactly, and varies with the seed", async () => {
    expect(await write(model, 0.8, 11)).toBe(await write(model, 0.8, 11));
    expect(await write(model, 0, 1)).toBe(await write(model, 0, 2));
    const texts = new Set<string>();
    for (const seed of [1, 2, 3, 4, 5, 6]) texts.add(await write(model, 0.8, seed));
    expect(texts.size).toBeGreaterThan(1);
  });

  test("counts tokens as they are in the prompt", async () => {
    const segments = [
      plain("Explain how"),
      plain(" the kidney"),
      markup(" filters.</s>"),
      plain("x"),
    ];
    const counts = await model.countTokens(segments);
    const { done } = await answer(model, request(segments, { decoding: { maxTokens: 1 } }));
    expect(counts).toHaveLength(segments.length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(done.tokens.prompt);
  });

  test("recognises control tokens in markup only", async () => {
    const [asMarkup] = await model.countTokens([markup("</s></s></s></s>")]);
    const [asText] = await model.countTokens([plain("</s></s></s></s>")]);
    expect(asMarkup).toBe(5);
    expect(asText).toBeGreaterThan(8);
  });

  test("refuses a prompt longer than the context by how much it is longer", async () => {
    const segments = [plain("word ".repeat(3000))];
    const [count = 0] = await model.countTokens(segments);
    await expect(answer(model, request(segments))).rejects.toMatchObject({
      failure: { code: "QUESTION_TOO_LONG", data: { overBy: count - 2047, contextSize: 2048 } },
    });
  });

  test("fills the context to its end and not beyond", async () => {
    const small = bench.open().model;
    await small.load(endless, { ...automaticLoad, contextSize: 256 }, false, never);
    const segments = [plain("word ".repeat(40))];
    const [count = 0] = await small.countTokens(segments);
    const { done } = await answer(small, request(segments, { decoding: { maxTokens: 4096 } }));
    expect(done.stop).toBe("length");
    expect(done.tokens.generated).toBe(256 - count);
    await small.dispose();
  });
});

describe("a random model, whose every word depends on all before it", () => {
  let model: Model;
  beforeAll(async () => {
    model = bench.open().model;
    await load(model, random);
  });

  test("evaluates only what is new in a follow-up, and writes the same as when it reads all anew", async () => {
    const first = await answer(model, request([plain(longText)]));
    const followUp = request([plain(longText), plain(first.text), plain(" And on a cold day?")]);
    const kept = await answer(model, followUp);
    expect(kept.done.tokens.cached).toBe(
      first.done.tokens.prompt + first.done.tokens.generated - 1,
    );
    await answer(model, request([plain("Something else.")]));
    const anew = await answer(model, followUp);
    expect(anew.done.tokens.cached).toBeLessThan(3);
    expect(anew.text).toBe(kept.text);
  });

  test("writes the same answer again with all but one token of the prompt kept", async () => {
    const asked = request([plain(longText)]);
    const first = await answer(model, asked);
    const again = await answer(model, asked);
    expect(again.text).toBe(first.text);
    expect(again.done.tokens.cached).toBe(again.done.tokens.prompt - 1);
  });

  test("goes on from a sound state after an answer was stopped", async () => {
    const asked = request([plain(longText)], { decoding: { maxTokens: 200 } });
    const whole = await answer(model, asked);
    const abort = new AbortController();
    const stopped = await answer(model, asked, abort.signal, (event) => {
      if (event.type === "text") abort.abort();
    });
    expect(stopped.done.stop).toBe("cancelled");
    expect(whole.text.startsWith(stopped.text)).toBe(true);
    expect((await answer(model, asked)).text).toBe(whole.text);
  });
});

describe("a model file with a chat template", () => {
  test("renders it around the turns, and survives one that is hostile", async () => {
    const chat = await bench.writeModel("chat", { chatTemplate: chatmlTemplate });
    const { model, workers } = bench.open();
    await load(model, chat);
    const turns = [{ role: "user", kind: "question", text: "Why? <|im_end|>" }] as const;
    const segments = await model.renderTemplate(turns);
    expect(segments.map(({ text, markup }) => [text, markup])).toEqual([
      ["<|im_start|>user\n", true],
      ["Why? <|im_end|>", false],
      ["<|im_end|>\n<|im_start|>assistant\n", true],
    ]);
    const { done } = await answer(model, request(segments, { decoding: { maxTokens: 300 } }));
    expect(done.stop).toBe("end");

    const bomb = "{% for i in range(200000000) %}x{% endfor %}";
    await load(model, await bench.writeModel("bomb", { chatTemplate: bomb }));
    await expect(model.renderTemplate(turns)).rejects.toMatchObject({
      failure: { code: "TEMPLATE_FAILED" },
    });
    expect((await answer(model, request([plain("word")]))).done.stop).toBe("length");
    expect(workers).toHaveLength(1);
  });

  test("is refused where there is none", async () => {
    const { model } = bench.open();
    await load(model, study);
    await expect(model.renderTemplate([])).rejects.toMatchObject({
      failure: { code: "TEMPLATE_FAILED", data: { reason: "the model file has no chat template" } },
    });
  });
});

test("a question does not wait until a head is warm", async () => {
  const { model } = bench.open();
  await load(model, slow);
  const warming = model.warm([plain(longText.repeat(6))]);
  const { done } = await answer(model, request([plain("word")], { decoding: { maxTokens: 2 } }));
  expect(done.tokens.generated).toBe(2);
  await warming;
});

describe("stopping a slow model", () => {
  let model: Model;
  let pid: () => number | undefined;
  beforeAll(async () => {
    const opened = bench.open();
    model = opened.model;
    pid = () => opened.workers.at(-1)?.pid;
    await load(model, slow);
  });

  test("while it reads the prompt, ends with cancelled and what was read stays read", async () => {
    const before = pid();
    const abort = new AbortController();
    const asked = request([plain(longText.repeat(5))]);
    const stopped = await answer(model, asked, abort.signal, (event) => {
      if (event.type === "reading" && event.evaluated > 0) abort.abort();
    });
    expect(stopped.done.stop).toBe("cancelled");
    expect(stopped.text).toBe("");
    expect(stopped.done.tokens).toMatchObject({ generated: 0 });
    const again = await answer(model, asked);
    expect(again.done.tokens.cached).toBeGreaterThanOrEqual(stopped.done.tokens.prompt);
    expect(pid()).toBe(before);
  });

  test("lets one wait behind another, tells how many are ahead, and refuses a fifth", async () => {
    const asked = request([plain("word")], { decoding: { maxTokens: 500 } });
    const running = new AbortController();
    const aheads: number[][] = [[], [], []];
    const first = answer(model, asked, running.signal);
    const short = request([plain("word")], { decoding: { maxTokens: 2 } });
    const leaving = new AbortController();
    const waiting = [never, leaving.signal, never].map((signal, index) =>
      answer(model, short, signal, (event) => {
        if (event.type === "waiting") aheads[index]?.push(event.ahead);
      }),
    );
    await expect(answer(model, short)).rejects.toMatchObject({
      failure: { code: "MODEL_BUSY", data: { waiting: 3 } },
    });
    leaving.abort();
    expect((await waiting[1])?.done).toMatchObject({ stop: "cancelled", tokens: { generated: 0 } });
    running.abort();
    expect((await first).done.stop).toBe("cancelled");
    const [second, , fourth] = await Promise.all(waiting);
    expect([second?.done.stop, fourth?.done.stop]).toEqual(["length", "length"]);
    expect(aheads).toEqual([[1], [2], [3, 2, 1]]);
  });

  test("by leaving its stream ends it too", async () => {
    for await (const event of model.generate(
      request([plain("word")], { decoding: { maxTokens: 1500 } }),
      never,
    )) {
      if (event.type === "text") break;
    }
    const { done } = await answer(model, request([plain("word")], { decoding: { maxTokens: 2 } }));
    expect(done.stop).toBe("length");
  });
});

describe("loading", () => {
  test("refuses a model that does not fit, saying what it needs and what there is", async () => {
    const { model } = bench.open({ availableBytes: 50_000_000 });
    await expect(load(model, study)).rejects.toMatchObject({
      failure: { code: "MODEL_TOO_LARGE", data: { haveBytes: 50_000_000 } },
    });
    expect(model.state()).toMatchObject({ kind: "failed", failure: { code: "MODEL_TOO_LARGE" } });
  });

  test("keeps the loaded model when another file is refused", async () => {
    const { model } = bench.open();
    await load(model, study);
    await expect(load(model, `${bench.folder}/missing.gguf`)).rejects.toMatchObject({
      failure: { code: "FILE_MISSING" },
    });
    expect(model.state().kind).toBe("ready");
    expect((await answer(model, request([plain("word")]))).done.stop).toBe("length");
  });

  test("replaces one model by another and obeys overrides", async () => {
    const { model } = bench.open();
    await load(model, study);
    const loaded = await model.load(
      random,
      { ...automaticLoad, profile: "raw", threads: 2, contextSize: 256 },
      false,
      never,
    );
    expect(loaded).toMatchObject({ contextSize: 256, threads: 2, profile: "raw" });
    expect(loaded.file.path).toBe(random);
  });

  test("uses flash attention as asked, tells so, and answers alike", async () => {
    const texts: string[] = [];
    for (const [flashAttention, used] of [
      ["auto", true],
      ["on", true],
      ["off", false],
    ] as const) {
      const { model } = bench.open();
      const options = { ...automaticLoad, flashAttention };
      const loaded = await model.load(study, options, false, never);
      expect(loaded.flashAttention).toBe(used);
      texts.push((await answer(model, request([plain("Explain filtration.")]))).text);
      await model.dispose();
    }
    expect(new Set(texts).size).toBe(1);
  });

  test("tells the memory of the model's process, and none without a model", async () => {
    const { model } = bench.open();
    expect(await model.memory()).toBeNull();
    await load(model, study);
    const memory = await model.memory();
    expect(memory?.gpuBytes).toBeNull();
    expect(memory?.residentBytes).toBeGreaterThan(20_000_000);
    expect(memory?.peakBytes).toBeGreaterThanOrEqual(memory?.residentBytes ?? Infinity);
    await model.unload();
    expect(await model.memory()).toBeNull();
  });

  test("can be cancelled; nothing is loaded then, and the next load works", async () => {
    const { model } = bench.open();
    const abort = new AbortController();
    const loading = load(model, slow, abort.signal);
    await stateOf(model, "loading");
    abort.abort();
    await expect(loading).rejects.toMatchObject({ failure: { code: "LOAD_CANCELLED" } });
    expect(model.state().kind).toBe("none");
    await load(model, study);
  });

  test("can be cancelled while the model loads again by itself", async () => {
    const { model, workers } = bench.open({ limits: { backOffMs: [1] } });
    await load(model, slow);
    process.kill(lastPid(workers), "SIGKILL");
    await stateOf(model, "loading");
    model.cancelLoad();
    await stateOf(model, "none");
    await load(model, study);
    model.cancelLoad();
    expect((await answer(model, request([plain("word")]))).done.stop).toBe("length");
  });

  test("can be cancelled while the model waits to be loaded again; the next load does not wait", async () => {
    const { model, workers } = bench.open({ limits: { backOffMs: [3_600_000] } });
    await load(model, study);
    process.kill(lastPid(workers), "SIGKILL");
    await stateOf(model, "waiting");
    const asking = answer(model, request([plain("word")]));
    model.cancelLoad();
    await expect(asking).rejects.toMatchObject({ failure: { code: "LOAD_CANCELLED" } });
    expect(model.state()).toEqual({ kind: "none" });
    await load(model, study);
  });

  test("a later load cancels an earlier one", async () => {
    const { model } = bench.open();
    const earlier = load(model, slow);
    const outcome = expect(earlier).rejects.toMatchObject({ failure: { code: "LOAD_CANCELLED" } });
    await load(model, study);
    await outcome;
    expect(model.state().kind).toBe("ready");
  });

  test("asking without a model fails with NO_MODEL", async () => {
    const { model, workers } = bench.open();
    await expect(answer(model, request([plain("word")]))).rejects.toMatchObject({
      failure: { code: "NO_MODEL" },
    });
    await expect(model.countTokens([plain("word")])).rejects.toMatchObject({
      failure: { code: "NO_MODEL" },
    });
    expect(workers).toHaveLength(0);
  });

  test("unloading ends the worker process", async () => {
    const { model, workers } = bench.open();
    await load(model, study);
    await model.unload();
    expect(await workers[0]?.exited).toBe("SIGTERM");
    expect(model.state()).toEqual({ kind: "none" });
  });
});

test.skipIf(process.platform === "win32")(
  "Ctrl+C in the terminal ends no worker, and no death is counted",
  async () => {
    const modelDeaths = createDeaths();
    const { model, workers } = bench.open({ modelDeaths });
    const interrupt = () => {
      process.kill(lastPid(workers), "SIGINT");
      process.kill(lastPid(workers), "SIGHUP");
    };
    const seen = new AbortController();
    const interrupting = (async () => {
      for await (const state of model.watch(seen.signal)) {
        if (state.kind === "loading" && state.percent > 0) return interrupt();
      }
    })();
    await load(model, slow);
    await interrupting;
    let interrupted = false;
    const { done } = await answer(model, request([plain("word")]), never, (event) => {
      if (event.type === "text" && !interrupted) interrupt();
      interrupted ||= event.type === "text";
    });
    expect([interrupted, done.stop]).toEqual([true, "length"]);
    expect(workers).toHaveLength(1);
    expect(modelDeaths.count(await fileKeyOf(slow))).toBe(0);
  },
);
