import { mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  encodeHeader,
  writeGguf,
  type GgufTensor,
  type GgufValue,
} from "./synthetic/ggufWriter.ts";
import { describeTinyAdapter, writeTinyAdapter } from "../../e2e/models/tinyAdapter.ts";
import { describeTinyModel, writeTinyModel } from "../../e2e/models/tinyModel.ts";
import type { Failure } from "../contract/failure.ts";
import { Failed } from "../core/failed.ts";
import { inspectAdapter } from "./inspectAdapter.ts";

let folder = "";
let base = "";
let file = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-adapter-"));
  base = join(folder, "base.gguf");
  file = join(folder, "adapter.gguf");
  await writeTinyModel(base, { layers: 1 });
});
afterAll(() => rm(folder, { recursive: true }));

/** The failure that an adapter is refused with, or undefined. */
async function refusal(path = file, of = base): Promise<Failure | undefined> {
  try {
    await inspectAdapter(path, of);
    return undefined;
  } catch (error) {
    if (error instanceof Failed) return error.failure;
    throw error;
  }
}

type Contents = { readonly metadata: Map<string, GgufValue>; readonly tensors: GgufTensor[] };

/** The refusal of a working adapter after a change. */
async function refusalAfter(change: (contents: Contents) => void, of = base) {
  const { metadata, tensors } = describeTinyAdapter({ layers: 1 });
  const contents = { metadata: new Map(metadata), tensors: [...tensors] };
  change(contents);
  await writeGguf(file, contents);
  return refusal(file, of);
}

function zeros(name: string, ...dimensions: readonly number[]): GgufTensor {
  const bytes = 4 * dimensions.reduce((product, length) => product * length, 1);
  return { name, dimensions, type: "F32", contents: () => [new Uint8Array(bytes)] };
}

const invalid = (reason: string): Failure => ({
  code: "ADAPTER_INVALID",
  data: { path: file, reason },
});
const mismatch = (reason: string): Failure => ({
  code: "ADAPTER_MISMATCH",
  data: { path: file, reason },
});
const text = (value: string): GgufValue => ({ type: "string", value });

test("accepts an adapter of the model, with changed normalisations that are passed over", async () => {
  expect(
    await refusalAfter(({ tensors }) => tensors.push(zeros("blk.0.attn_norm.weight", 256))),
  ).toBeUndefined();
  expect(await inspectAdapter(file, base)).toEqual({
    path: file,
    fileBytes: (await readFile(file)).length,
  });
});

test("accepts one that changes the embedding of the tokens, whose halves lie the other way", async () => {
  const tiny = describeTinyModel({ layers: 1 });
  const rows = tiny.tensors[0]?.dimensions[1] ?? 0;
  const withEmbedding = (rank: number, of = base) =>
    refusalAfter(({ tensors }) => {
      tensors.push(zeros("token_embd.weight.lora_a", 4, rows));
      tensors.push(zeros("token_embd.weight.lora_b", rank, 256));
    }, of);
  expect(await withEmbedding(4)).toBeUndefined();
  expect((await withEmbedding(3))?.code).toBe("ADAPTER_MISMATCH");

  // Where the embedding is the output too, the native library would abort.
  const tied = join(folder, "tied.gguf");
  const tensors = tiny.tensors.filter(({ name }) => name !== "output.weight");
  await writeGguf(tied, { metadata: tiny.metadata, tensors });
  expect(await withEmbedding(4, tied)).toEqual(
    mismatch(
      "It changes a part that an adapter cannot change in this model, which also writes with it (“token_embd.weight”).",
    ),
  );
});

describe("a file that is no adapter", () => {
  test.each<[string, () => Promise<unknown>, Failure["code"]]>([
    ["nothing there", () => rm(file, { force: true }), "FILE_MISSING"],
    ["empty", () => writeFile(file, ""), "FILE_EMPTY"],
    ["text", () => writeFile(file, "not a model at all"), "ADAPTER_INVALID"],
    ["a normal model", () => writeTinyModel(file, { layers: 1 }), "ADAPTER_INVALID"],
  ])("%s", async (_, write, code) => {
    await write();
    expect((await refusal())?.code).toBe(code);
  });

  test("a folder", async () => {
    expect((await refusal(folder))?.code).toBe("FILE_IS_FOLDER");
  });

  test("text, or half a file, says that it is no adapter rather than no model", async () => {
    await writeFile(file, "not a model at all");
    expect(await refusal()).toEqual(invalid("It does not begin as a GGUF file does."));
    await writeTinyAdapter(file, { layers: 1 });
    await truncate(file, 20);
    expect(await refusal()).toMatchObject({
      code: "ADAPTER_INVALID",
      data: { reason: expect.stringContaining("It is incomplete: it should hold") },
    });
  });

  test("a base that is none is told as such", async () => {
    await writeTinyAdapter(file, { layers: 1 });
    const text = join(folder, "text.gguf");
    await writeFile(text, "not a model at all");
    expect(await refusal(file, text)).toEqual({ code: "NOT_GGUF", data: { path: text } });
  });

  test("a normal model says so", async () => {
    await writeTinyModel(file, { layers: 1 });
    expect(await refusal()).toEqual(invalid("It holds no adapter but a model."));
  });
});

describe("a damaged or hostile file", () => {
  test("cut short, wherever it is cut", async () => {
    await writeTinyAdapter(file, { layers: 1 });
    const whole = await readFile(file);
    const header = encodeHeader(describeTinyAdapter({ layers: 1 })).length;
    for (const length of [3, 20, header - 40, header, whole.length - 33]) {
      await writeFile(file, whole);
      await truncate(file, length);
      expect((await refusal())?.code).toBe("ADAPTER_INVALID");
    }
  });

  test("claims far beyond its size", async () => {
    const counts = (tensors: bigint, entries: bigint) =>
      Buffer.concat([
        Buffer.from("GGUF"),
        Buffer.from(Uint32Array.of(3).buffer),
        Buffer.from(BigUint64Array.of(tensors, entries).buffer),
      ]);
    for (const [tensors, entries] of [
      [2n ** 60n, 1n],
      [1n, 2n ** 60n],
    ] as const) {
      await writeFile(file, counts(tensors, entries));
      expect((await refusal())?.code).toBe("ADAPTER_INVALID");
    }
    // Tensors of a size that no file has; only the header is written.
    const { metadata } = describeTinyAdapter({ layers: 1 });
    const name = "blk.0.attn_output.weight.lora_a";
    const tensors = [{ ...zeros(name, 1), dimensions: [2 ** 20, 2 ** 20] }];
    await writeFile(file, encodeHeader({ metadata, tensors }));
    expect((await refusal())?.code).toBe("ADAPTER_INVALID");
  });

  test("any byte of its header changed is accepted as sound, or refused with a failure", async () => {
    const contents = describeTinyAdapter({ layers: 1 });
    await writeGguf(file, contents);
    const whole = await readFile(file);
    const headerBytes = encodeHeader(contents).length;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(headerBytes - 1),
        fc.integer({ min: 0, max: 255 }),
        async (at, to) => {
          const changed = Buffer.from(whole);
          changed[at] = to;
          await writeFile(file, changed);
          await refusal();
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("metadata", () => {
  test.each<[string, (metadata: Map<string, GgufValue>) => unknown, string]>([
    [
      "another kind",
      (m) => m.set("general.type", text("mmproj")),
      "It holds no adapter but a mmproj.",
    ],
    ["no kind", (m) => m.delete("general.type"), "It holds no adapter but a model."],
    [
      "a kind that is no text, on which the native library aborts",
      (m) => m.set("general.type", { type: "uint32", value: 1 }),
      "It holds no adapter but a model.",
    ],
    [
      "a control vector",
      (m) => m.set("adapter.type", text("control_vector")),
      "Its adapter is of the type “control_vector”, not “lora”.",
    ],
    ["no type", (m) => m.delete("adapter.type"), "Its adapter is of the type “”, not “lora”."],
    [
      "words that switch it on",
      (m) => m.set("adapter.alora.invocation_tokens", { type: "int32s", value: [1, 2] }),
      "It begins only after certain words of a prompt, which Viva does not write.",
    ],
  ])("%s is refused", async (_, change, reason) => {
    expect(await refusalAfter(({ metadata }) => void change(metadata))).toEqual(invalid(reason));
  });

  test.each<[string, GgufValue | null]>([
    ["missing", null],
    ["zero", { type: "float32", value: 0 }],
    ["negative", { type: "float32", value: -8 }],
    ["not a number", { type: "float32", value: Number.NaN }],
    ["endless", { type: "float32", value: Infinity }],
    ["a whole number, on which the native library aborts", { type: "uint32", value: 8 }],
    ["a text", text("8")],
  ])("a strength that is %s is refused", async (_, value) => {
    const key = "adapter.lora.alpha";
    const refused = await refusalAfter(({ metadata }) => {
      if (value === null) metadata.delete(key);
      else metadata.set(key, value);
    });
    expect(refused).toEqual(invalid("Its strength (adapter.lora.alpha) is missing or impossible."));
  });

  test("another architecture is a mismatch", async () => {
    const refused = await refusalAfter(({ metadata }) =>
      metadata.set("general.architecture", text("qwen2")),
    );
    expect(refused).toEqual(
      mismatch("It was made for another kind of model: “qwen2”; this one is “llama”."),
    );
  });
});

describe("tensors", () => {
  const output = "blk.0.attn_output.weight";

  test.each<[string, (tensors: GgufTensor[]) => unknown, string]>([
    ["a first half alone", (t) => t.splice(1, 1), `The second half of “${output}” is missing.`],
    ["a second half alone", (t) => t.splice(0, 1), `The first half of “${output}” is missing.`],
    [
      "a whole weight",
      (t) => t.push(zeros("blk.0.ffn_up.weight", 256, 256)),
      "Its tensor “blk.0.ffn_up.weight” is no part of an adapter.",
    ],
    [
      "nothing that changes a model",
      (t) => t.splice(0, t.length, zeros("blk.0.attn_norm.weight", 256)),
      "It changes no tensor of a model.",
    ],
  ])("%s is refused", async (_, change, reason) => {
    expect(await refusalAfter(({ tensors }) => void change(tensors))).toEqual(invalid(reason));
  });

  /** The adapter with these two halves for one tensor. */
  const withPair = (name: string, a: readonly number[], b: readonly number[]) =>
    refusalAfter(({ tensors }) => {
      tensors.splice(0, 2, zeros(`${name}.lora_a`, ...a), zeros(`${name}.lora_b`, ...b));
    });

  test("one that the model does not have is a mismatch", async () => {
    expect(await withPair("blk.1.attn_output.weight", [256, 4], [4, 256])).toEqual(
      mismatch("It changes a part that this model does not have (“blk.1.attn_output.weight”)."),
    );
  });

  test("a vector of the model cannot be changed", async () => {
    expect(await withPair("blk.0.attn_norm.weight", [256, 4], [4, 1])).toEqual(
      mismatch(
        "It changes a part that an adapter cannot change in this model (“blk.0.attn_norm.weight” is no matrix).",
      ),
    );
  });

  test.each<[string, readonly number[], readonly number[]]>([
    ["of another input", [128, 4], [4, 256]],
    ["of another output", [256, 4], [4, 128]],
    ["of different ranks", [256, 4], [8, 256]],
    ["not turned round", [4, 256], [256, 4]],
    ["stacked", [256, 4, 2], [4, 256, 2]],
    ["one of them stacked", [256, 4], [4, 256, 2]],
  ])("halves %s are a mismatch", async (_, a, b) => {
    const refused = await withPair(output, a, b);
    expect(refused).toEqual(
      mismatch(
        `It was made for a model of other sizes (“${output}”: ${a.join(" × ")} and ${b.join(" × ")} do not fit 256 × 256).`,
      ),
    );
  });

  test("halves with empty dimensions more fit all the same", async () => {
    expect(await withPair(output, [256, 4, 1], [4, 256, 1, 1])).toBeUndefined();
  });
});
