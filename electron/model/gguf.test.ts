import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  encodeHeader,
  type GgufTensor,
  type GgufValue,
  writeGguf,
} from "./synthetic/ggufWriter.ts";
import { describeTinyModel, writeTinyModel } from "../../e2e/models/tinyModel.ts";
import type { Failure } from "../contract/failure.ts";
import { modelFile } from "../contract/models.ts";
import { Failed } from "../core/failed.ts";
import { inspectGguf } from "./gguf.ts";

const trainedModel = new URL("../../../shared/data/models/stories260K.gguf", import.meta.url);

let folder = "";
let file = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-gguf-"));
  file = join(folder, "model.gguf");
});
afterAll(() => rm(folder, { recursive: true }));

/** The failure that a path is refused with, or undefined. */
async function refusal(path: string): Promise<Failure | undefined> {
  try {
    await inspectGguf(path);
    return undefined;
  } catch (error) {
    if (error instanceof Failed) return error.failure;
    throw error;
  }
}

async function refusalOfBytes(...parts: readonly Buffer[]): Promise<Failure | undefined> {
  await writeFile(file, Buffer.concat(parts));
  return refusal(file);
}

/** The refusal of a working tiny model after a change. */
async function refusalAfter(
  change: (contents: {
    readonly metadata: Map<string, GgufValue>;
    readonly tensors: GgufTensor[];
  }) => void,
): Promise<Failure | undefined> {
  const { metadata, tensors } = describeTinyModel({ layers: 1 });
  const contents = { metadata: new Map(metadata), tensors: [...tensors] };
  change(contents);
  await writeGguf(file, contents);
  return refusal(file);
}

const invalid = (path: string, reason: string): Failure => ({
  code: "GGUF_INVALID",
  data: { path, reason },
});

const u32 = (value: number) => Buffer.from(Uint32Array.of(value).buffer);
const u64 = (value: bigint) => Buffer.from(BigUint64Array.of(value).buffer);
const magic = Buffer.concat([Buffer.from("GGUF"), u32(3)]);
const oneEntry = (...value: readonly Buffer[]) => [
  magic,
  u64(1n),
  u64(1n),
  u64(1n),
  Buffer.from("k"),
  ...value,
];

/** The refusal of a working tiny model with other tokens. */
function refusalOfTokens(change: (tokens: string[]) => string[]): Promise<Failure | undefined> {
  return refusalAfter(({ metadata }) => {
    const list = metadata.get("tokenizer.ggml.tokens");
    if (list?.type !== "strings") throw new Error("the tiny model has no tokens");
    metadata.set("tokenizer.ggml.tokens", { type: "strings", value: change([...list.value]) });
  });
}

/** The refusal of a file with this one entry in its tensor table. */
function refusalOfTensor(
  rank: number,
  dimensions: readonly bigint[],
  type: number,
  offset: bigint,
): Promise<Failure | undefined> {
  const name = Buffer.from("token_embd.weight");
  return refusalOfBytes(
    magic,
    u64(1n),
    u64(0n),
    u64(BigInt(name.length)),
    name,
    u32(rank),
    ...dimensions.map(u64),
    u32(type),
    u64(offset),
    Buffer.alloc(4096),
  );
}

/** A model of one layer, by the tensors that llama.cpp demands of its architecture. */
function oneLayer(
  architecture: string,
  headLength: number,
  layer: Readonly<Record<string, readonly number[]>>,
) {
  const tiny = describeTinyModel({ architecture, layers: 1 });
  const shared = tiny.tensors.filter(({ name }) => !name.startsWith("blk."));
  const own = Object.entries(layer).map(([name, dimensions]): GgufTensor => {
    const bytes = 4 * dimensions.reduce((product, length) => product * length, 1);
    const contents = () => [new Uint8Array(bytes)];
    return { name: `blk.0.${name}.weight`, dimensions, type: "F32", contents };
  });
  const size = (name: string, value: number) =>
    [`${architecture}.${name}`, { type: "uint32", value }] as const;
  const metadata = new Map<string, GgufValue>([
    ...tiny.metadata,
    size("attention.key_length", headLength),
    size("attention.value_length", headLength),
    size("rope.dimension_count", headLength),
  ]);
  return { metadata, tensors: [...shared, ...own] };
}

describe("a path that leads to no readable file", () => {
  test("nothing there", async () => {
    const path = join(folder, "none.gguf");
    expect(await refusal(path)).toEqual({ code: "FILE_MISSING", data: { path } });
    const below = join(trainedModel.pathname, "below");
    if (existsSync(trainedModel)) expect((await refusal(below))?.code).toBe("FILE_MISSING");
  });

  test("a folder", async () => {
    const path = join(folder, "folder.gguf");
    await mkdir(path);
    expect(await refusal(path)).toEqual({ code: "FILE_IS_FOLDER", data: { path } });
  });

  test("an empty file", async () => {
    expect(await refusalOfBytes()).toEqual({ code: "FILE_EMPTY", data: { path: file } });
  });

  test.skipIf(process.platform === "win32")("a device", async () => {
    expect(await refusal("/dev/zero")).toEqual({
      code: "FILE_UNREADABLE",
      data: { path: "/dev/zero", reason: "it is not an ordinary file" },
    });
  });

  test("an impossible name", async () => {
    expect((await refusal("model\0.gguf"))?.code).toMatch(/FILE_(UNREADABLE|MISSING)/);
  });
});

describe("a file that is no GGUF of today", () => {
  test("text, and less than a magic", async () => {
    expect(await refusalOfBytes(Buffer.from("Dear diary, this is no model.\n"))).toEqual({
      code: "NOT_GGUF",
      data: { path: file },
    });
    expect((await refusalOfBytes(Buffer.from("GG")))?.code).toBe("NOT_GGUF");
  });

  test("another version or byte order", async () => {
    expect(await refusalOfBytes(Buffer.from("GGUF"), u32(1))).toEqual(
      invalid(file, "it has GGUF version 1; versions 2 and 3 are supported"),
    );
    expect(await refusalOfBytes(Buffer.from("GGUF"), u32(862_367_166))).toEqual(
      invalid(file, "it begins like a GGUF file, but is damaged or none"),
    );
    expect((await refusalOfBytes(Buffer.from("GGUF"), u32(0x03000000)))?.data).toMatchObject({
      reason: "it was written for big-endian computers",
    });
  });
});

describe("headers that claim what is not there", () => {
  test("only magic and version", async () => {
    expect(await refusalOfBytes(magic)).toEqual({
      code: "GGUF_TRUNCATED",
      data: { path: file, needBytes: 16, haveBytes: 8 },
    });
  });

  test("2^62 properties, 2^62 tensors", async () => {
    expect(await refusalOfBytes(magic, u64(1n), u64(2n ** 62n))).toEqual(
      invalid(file, "it claims 4611686018427387904 properties"),
    );
    expect(await refusalOfBytes(magic, u64(2n ** 62n), u64(1n))).toEqual(
      invalid(file, "it claims 4611686018427387904 tensors"),
    );
  });

  test("a list of 2^62, a string of 2^31, and both just within the bounds", async () => {
    expect(await refusalOfBytes(...oneEntry(u32(9), u32(0), u64(2n ** 62n)))).toEqual(
      invalid(file, 'the list "k" claims 4611686018427387904 entries'),
    );
    expect(await refusalOfBytes(...oneEntry(u32(8), u64(2n ** 31n)))).toEqual(
      invalid(file, "a text in its header claims 2147483648 bytes"),
    );
    expect(await refusalOfBytes(...oneEntry(u32(9), u32(0), u64(2n ** 20n)))).toEqual({
      code: "GGUF_TRUNCATED",
      data: { path: file, needBytes: 49 + 2 ** 20, haveBytes: 49 },
    });
    expect((await refusalOfBytes(...oneEntry(u32(8), u64(2n ** 20n))))?.code).toBe(
      "GGUF_TRUNCATED",
    );
  });

  test("lists in lists", async () => {
    const nested = Buffer.concat(Array.from({ length: 1000 }, () => [u32(9), u64(1n)]).flat());
    expect(await refusalOfBytes(...oneEntry(u32(9), nested))).toEqual(
      invalid(file, 'the property "k" has the unknown type 9'),
    );
  });

  test("a header larger than any real one", async () => {
    await writeFile(file, Buffer.concat(oneEntry(u32(9), u32(8), u64(2n ** 20n))));
    // Empty strings to the end: a sparse file of zeros.
    await truncate(file, 2 ** 30);
    expect((await refusal(file))?.code).toBe("GGUF_INVALID");
  });
});

describe("a working model", () => {
  test("is described as it is", async () => {
    await writeTinyModel(file, { name: "Tiny", contextLength: 1024 });
    const model = await inspectGguf(file);
    expect(modelFile.parse(model)).toEqual(model);
    expect(model).toMatchObject({
      path: file,
      name: "Tiny",
      architecture: "llama",
      quantization: "F16",
      layers: 2,
      embeddingLength: 256,
      headCount: 4,
      kvHeadCount: 2,
      headLength: 64,
      trainedContext: 1024,
      hasChatTemplate: false,
      profile: "meditron-7b",
    });
    expect(model.parameters).toBeGreaterThan(model.vocabularySize * 256 * 2);
    expect(model.fileBytes).toBe((await readFile(file)).length);
  });

  test.skipIf(!existsSync(trainedModel))(
    "a trained one is accepted (skipped where shared/data/models is absent)",
    async () => {
      expect(await inspectGguf(trainedModel.pathname)).toMatchObject({
        architecture: "llama",
        quantization: "F32",
        layers: 5,
        embeddingLength: 64,
        vocabularySize: 512,
        trainedContext: 512,
      });
    },
  );

  const feedForward = { ffn_gate: [256, 256], ffn_up: [256, 256], ffn_down: [256, 256] };
  const norms = { attn_norm: [256], ffn_norm: [256] };
  const separate = { attn_q: [256, 512], attn_k: [256, 256], attn_v: [256, 256] };

  test.each([
    [
      "phi3",
      64,
      {
        ...norms,
        attn_qkv: [256, 512],
        attn_output: [256, 256],
        ffn_up: [256, 512],
        ffn_down: [256, 256],
      },
    ],
    [
      "qwen3",
      128,
      {
        ...norms,
        ...separate,
        attn_output: [512, 256],
        attn_q_norm: [128],
        attn_k_norm: [128],
        ...feedForward,
      },
    ],
    [
      "gemma2",
      128,
      {
        ...norms,
        ...separate,
        attn_output: [512, 256],
        post_attention_norm: [256],
        post_ffw_norm: [256],
        ...feedForward,
      },
    ],
    [
      "gemma3",
      128,
      {
        ...norms,
        ...separate,
        attn_output: [512, 256],
        attn_q_norm: [128],
        attn_k_norm: [128],
        post_attention_norm: [256],
        post_ffw_norm: [256],
        ...feedForward,
      },
    ],
  ] as const)(
    "of the architecture %s is accepted whole, and refused without any one tensor",
    async (architecture, headLength, layer) => {
      await writeGguf(file, oneLayer(architecture, headLength, layer));
      expect(await inspectGguf(file)).toMatchObject({ architecture, layers: 1 });
      for (const missing of Object.keys(layer)) {
        const rest = Object.entries(layer).filter(([name]) => name !== missing);
        await writeGguf(file, oneLayer(architecture, headLength, Object.fromEntries(rest)));
        expect(await refusal(file)).toMatchObject({ code: "GGUF_INVALID" });
      }
    },
  );

  test("cut anywhere, it is truncated, and says what is missing", async () => {
    await writeTinyModel(file);
    const whole = await readFile(file);
    for (const haveBytes of [5, 23, 24, 100, 50_000, 200_000, whole.length - 1000]) {
      await truncate(file, haveBytes);
      const failure = await refusal(file);
      expect(failure).toMatchObject({ code: "GGUF_TRUNCATED", data: { path: file, haveBytes } });
      if (failure?.code === "GGUF_TRUNCATED") {
        expect(failure.data.needBytes).toBeGreaterThan(haveBytes);
        expect(failure.data.needBytes).toBeLessThanOrEqual(whole.length);
      }
      await writeFile(file, whole);
    }
  });
});

describe("metadata that would abort the native library", () => {
  const sizes: readonly (readonly [string, number, string])[] = [
    ["block_count", 100_000, "its property llama.block_count is 100000"],
    ["block_count", 0, "its property llama.block_count is 0"],
    ["attention.head_count", 0, "its property llama.attention.head_count is 0"],
    ["attention.head_count_kv", 3, "4 attention heads cannot share 3 key-value heads"],
    ["attention.value_length", 32, "its keys and values have different lengths"],
    ["rope.dimension_count", 62, "it rotates 62 of 64 numbers of an attention head"],
    [
      "embedding_length",
      512,
      'the tensor "token_embd.weight" has 256 × 4463 numbers, not 512 × 4463',
    ],
    ["block_count", 2, 'the tensor "blk.1.attn_norm.weight" is missing'],
    ["expert_used_count", 2, "it claims 0 experts and to use 2 of them"],
  ];
  test.each(sizes)("%s %d", async (key, value, reason) => {
    const failure = await refusalAfter(({ metadata }) =>
      metadata.set(`llama.${key}`, { type: "uint32", value }),
    );
    expect(failure).toEqual(invalid(file, reason));
  });

  test("heads that do not divide the embedding", async () => {
    const failure = await refusalAfter(({ metadata }) => {
      metadata.delete("llama.attention.key_length");
      metadata.set("llama.attention.head_count", { type: "uint32", value: 6 });
    });
    expect(failure).toEqual(invalid(file, "its property llama.attention.key_length is missing"));
  });

  test.each([Number.NaN, -1])("an epsilon of %d", async (value) => {
    const failure = await refusalAfter(({ metadata }) =>
      metadata.set("llama.attention.layer_norm_rms_epsilon", { type: "float32", value }),
    );
    expect(failure?.code).toBe("GGUF_INVALID");
  });

  test("a property twice, and one whose name native code would read as empty", async () => {
    const header = encodeHeader(describeTinyModel({ layers: 1 }));
    const at = header.indexOf("tokenizer.ggml.bos_token_id");
    header.write("tokenizer.ggml.eos_token_id", at);
    expect(await refusalOfBytes(header)).toEqual(
      invalid(file, 'the property "tokenizer.ggml.eos_token_id" occurs twice'),
    );
    header.writeUInt8(0, at);
    expect(await refusalOfBytes(header)).toEqual(
      invalid(file, "a property in its header has no proper name"),
    );
  });

  test("another architecture", async () => {
    await writeTinyModel(file, { architecture: "mamba" });
    const failure = await refusal(file);
    expect(failure).toMatchObject({
      code: "ARCHITECTURE_UNSUPPORTED",
      data: { architecture: "mamba" },
    });
  });

  test("an adapter, and a part of a model", async () => {
    expect(
      await refusalAfter(({ metadata }) =>
        metadata.set("general.type", { type: "string", value: "adapter" }),
      ),
    ).toEqual({
      code: "GGUF_INVALID",
      data: { path: file, reason: "it holds a LoRA adapter, not a model", isAdapter: true },
    });
    const failure = await refusalAfter(({ metadata }) => {
      metadata.set("split.no", { type: "uint16", value: 1 });
      metadata.set("split.count", { type: "uint16", value: 3 });
      metadata.set("split.tensors.count", { type: "int32", value: 12 });
    });
    expect(failure).toEqual(
      invalid(
        file,
        "it is part 2 of 3 of a model, but its name, model.gguf, does not end with -00002-of-00003.gguf; all parts must keep their names",
      ),
    );
  });
});

describe("a vocabulary that would abort the native library", () => {
  test("a few tokens", async () => {
    expect(await refusalOfTokens((all) => all.slice(0, 4))).toEqual(
      invalid(file, "its vocabulary has only 4 tokens"),
    );
  });

  test("a token twice", async () => {
    expect(await refusalOfTokens((all) => all.with(300, "▁the").with(301, "▁the"))).toEqual(
      invalid(file, "its vocabulary holds a token twice"),
    );
  });

  test("tokens that differ only after a zero byte", async () => {
    expect(await refusalOfTokens((all) => all.with(300, "▁the\0a").with(301, "▁the\0b"))).toEqual(
      invalid(file, "its vocabulary holds a token twice"),
    );
  });

  test("a byte that cannot be spelled", async () => {
    expect(await refusalOfTokens((all) => all.with(13, "no newline"))).toEqual(
      invalid(file, "its vocabulary cannot spell every byte"),
    );
  });

  test("one token more than scores and weights", async () => {
    expect(await refusalOfTokens((all) => [...all, "one more"])).toEqual(
      invalid(file, "its property tokenizer.ggml.scores does not fit its vocabulary"),
    );
  });

  test("an unknown tokenizer", async () => {
    const failure = await refusalAfter(({ metadata }) =>
      metadata.set("tokenizer.ggml.model", { type: "string", value: "abacus" }),
    );
    expect(failure).toEqual(invalid(file, 'its tokenizer "abacus" is not supported'));
  });
});

describe("tensors that would abort the native library", () => {
  test("one missing in a layer", async () => {
    const failure = await refusalAfter(({ tensors }) => {
      const index = tensors.findIndex(({ name }) => name === "blk.0.attn_q.weight");
      tensors.splice(index, 1);
    });
    expect(failure).toEqual(invalid(file, 'the tensor "blk.0.attn_q.weight" is missing'));
  });

  test("one twice", async () => {
    const failure = await refusalAfter(({ tensors }) => tensors.push(...tensors.slice(0, 1)));
    expect(failure).toEqual(invalid(file, 'the tensor "token_embd.weight" occurs twice'));
  });

  test("a normalisation in another type", async () => {
    const failure = await refusalAfter(({ tensors }) => {
      const index = tensors.findIndex(({ name }) => name === "output_norm.weight");
      tensors.splice(index, 1, {
        name: "output_norm.weight",
        dimensions: [256],
        type: "F16",
        contents: () => [new Uint8Array(512)],
      });
    });
    expect(failure).toEqual(
      invalid(file, 'the tensor "output_norm.weight" is of type F16, not F32'),
    );
  });

  test.each([
    ["a million dimensions", 1_000_000, [8n], 0, 0n, "claims 1000000 dimensions"],
    ["none", 0, [], 0, 0n, "claims 0 dimensions"],
    ["a product beyond counting", 4, [2n ** 62n, 2n ** 62n, 4n, 4n], 0, 0n, "claims 46116"],
    ["no numbers", 2, [8n, 0n], 0, 0n, "claims 8 × 0 numbers"],
    ["an unknown type", 1, [8n], 99, 0n, "has the unknown type 99"],
    ["part of a block", 1, [33n], 8, 0n, "do not fill whole blocks of Q8_0"],
    ["an offset that overflows", 1, [8n], 0, 2n ** 64n - 32n, "is not where it should be"],
    ["an offset that overlaps", 1, [8n], 0, 4n, "is not where it should be"],
  ] as const)("%s", async (_, rank, dimensions, type, offset, reason) => {
    const failure = await refusalOfTensor(rank, dimensions, type, offset);
    expect(failure?.code).toBe("GGUF_INVALID");
    expect(failure?.data).toMatchObject({ reason: expect.stringContaining(reason) });
  });

  test("more bytes than the file has", async () => {
    expect(await refusalOfTensor(1, [2n ** 40n], 0, 0n)).toMatchObject({
      code: "GGUF_TRUNCATED",
      data: { needBytes: 96 + 2 ** 42 },
    });
  });
});

test("whatever is changed or cut, the answer is a model or a failure of ours", async () => {
  await writeTinyModel(file, { layers: 1 });
  const whole = await readFile(file);
  const headerBytes = encodeHeader(describeTinyModel({ layers: 1 })).length;
  const byte = fc.integer({ min: 0, max: 255 });
  // Most of a header is its vocabulary; the two ends hold the structure.
  const places = fc.oneof(
    fc.integer({ min: 0, max: 1200 }),
    fc.integer({ min: headerBytes - 1500, max: headerBytes - 1 }),
    fc.integer({ min: 0, max: headerBytes - 1 }),
  );
  const change = fc.record({ at: places, bytes: fc.array(byte, { minLength: 1, maxLength: 8 }) });
  const codes = ["NOT_GGUF", "GGUF_TRUNCATED", "GGUF_INVALID", "ARCHITECTURE_UNSUPPORTED"];
  const mutated = join(folder, "mutated.gguf");
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 4 }),
      fc.option(fc.integer({ min: 1, max: whole.length }), { freq: 4 }),
      async (changes, length) => {
        const bytes = Buffer.from(whole.subarray(0, length ?? whole.length));
        for (const { at, bytes: replacement } of changes) {
          bytes.set(
            replacement.slice(0, Math.max(0, bytes.length - at)),
            Math.min(at, bytes.length),
          );
        }
        await writeFile(mutated, bytes);
        const failure = await refusal(mutated);
        if (failure === undefined) modelFile.parse(await inspectGguf(mutated));
        else expect(codes).toContain(failure.code);
      },
    ),
    { numRuns: 200 },
  );
});

test("a name that would read as another one is shown as it is written", async () => {
  await writeTinyModel(file, { name: "\u202EFUGG.4Q norti\u202CdeM\u200B\u0007" });
  expect((await inspectGguf(file)).name).toBe("FUGG.4Q nortideM");
});
