import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeGguf, type GgufTensor, type GgufValue } from "./synthetic/ggufWriter.ts";
import { describeTinyEmbedder, type TinyEmbedderOptions } from "../../e2e/models/tinyEmbedder.ts";
import { describeTinyModel } from "../../e2e/models/tinyModel.ts";
import type { Failure } from "../contract/failure.ts";
import { Failed } from "../core/failed.ts";
import { inspectGguf } from "./gguf.ts";
import { inspectEmbeddingGguf } from "./inspectEmbeddingGguf.ts";

type Contents = { readonly metadata: Map<string, GgufValue>; readonly tensors: GgufTensor[] };

let folder = "";
let file = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-embedding-"));
  file = join(folder, "model.gguf");
});
afterAll(() => rm(folder, { recursive: true }));

async function refusal(inspect = inspectEmbeddingGguf): Promise<Failure | undefined> {
  try {
    await inspect(file);
    return undefined;
  } catch (error) {
    if (error instanceof Failed) return error.failure;
    throw error;
  }
}

async function write(options: TinyEmbedderOptions, change: (contents: Contents) => void) {
  const { metadata, tensors } = describeTinyEmbedder(options);
  const contents = { metadata: new Map(metadata), tensors: [...tensors] };
  change(contents);
  await writeGguf(file, contents);
}

async function refusalAfter(change: (contents: Contents) => void): Promise<Failure | undefined> {
  await write({}, change);
  return refusal();
}

async function writeTextModel(pooling: number | null): Promise<void> {
  const { metadata, tensors } = describeTinyModel({ layers: 1 });
  const added = new Map(metadata);
  if (pooling !== null) added.set("llama.pooling_type", { type: "uint32", value: pooling });
  await writeGguf(file, { metadata: added, tensors });
}

const invalid = (reason: unknown) => ({ code: "GGUF_INVALID", data: { path: file, reason } });

describe.each<TinyEmbedderOptions>([
  {},
  { architecture: "nomic-bert" },
  { tokenizer: "t5" },
  { pooling: "first" },
])("an encoder %j", (options) => {
  test("is described, and refused without any one tensor that it needs", async () => {
    await write(options, () => {});
    expect(await inspectEmbeddingGguf(file)).toMatchObject({
      architecture: options.architecture ?? "bert",
      quantization: "F16",
      layers: 2,
      embeddingLength: 64,
      trainedContext: 512,
    });
    const { tensors } = describeTinyEmbedder(options);
    const needed = tensors.filter(({ name }) => !/token_types|attn_[qkv].bias/.test(name));
    for (const { name } of needed) {
      await write(options, (contents) => {
        contents.tensors.splice(0, Infinity, ...tensors.filter((tensor) => tensor.name !== name));
      });
      expect((await refusal())?.code).toBe("GGUF_INVALID");
    }
  });

  test("is no answering model", async () => {
    await write(options, () => {});
    expect(await refusal(inspectGguf)).toMatchObject({
      code: "ARCHITECTURE_UNSUPPORTED",
      data: { architecture: options.architecture ?? "bert" },
    });
  });
});

test("a text-generating model is told to be no embedding model", async () => {
  await writeTextModel(null);
  expect(await refusal()).toEqual({ code: "NO_EMBEDDING_MODEL", data: {} });
});

test("a model that ranks is told to be no embedding model", async () => {
  await writeTextModel(4);
  expect(await refusal()).toEqual({ code: "NO_EMBEDDING_MODEL", data: {} });
});

test("a text-generating architecture that says how it pools is one, and does not answer", async () => {
  await writeTextModel(3);
  expect(await refusal()).toBeUndefined();
  expect(await refusal(inspectGguf)).toEqual(
    invalid("it makes embeddings and does not write text"),
  );
});

describe("refused before native code sees it", () => {
  test("an unknown architecture", async () => {
    const failure = await refusalAfter(({ metadata }) =>
      metadata.set("general.architecture", { type: "string", value: "jina-bert-v9" }),
    );
    expect(failure).toMatchObject({
      code: "ARCHITECTURE_UNSUPPORTED",
      data: { architecture: "jina-bert-v9", supported: ["bert", "nomic-bert"] },
    });
  });

  test("an encoder that does not pool", async () => {
    const failure = await refusalAfter(({ metadata }) => metadata.delete("bert.pooling_type"));
    expect(failure).toEqual(invalid("it does not say how the vectors of its tokens become one"));
  });

  test("token types that native code would abort on", async () => {
    const failure = await refusalAfter(({ tensors }) => {
      const at = tensors.findIndex(({ name }) => name === "token_types.weight");
      const contents = () => [new Uint8Array(2 * 64 * 2)];
      tensors[at] = { name: "token_types.weight", dimensions: [64, 2], type: "F16", contents };
    });
    expect(failure).toEqual(invalid('the tensor "token_types.weight" is of type F16, not F32'));
  });

  test("a context that is longer than its positions", async () => {
    const failure = await refusalAfter(({ metadata }) =>
      metadata.set("bert.context_length", { type: "uint32", value: 8192 }),
    );
    expect(failure).toEqual(invalid(expect.stringContaining('"position_embd.weight"')));
  });

  test.each(["bert.attention.layer_norm_epsilon", "bert.block_count", "tokenizer.ggml.tokens"])(
    "a header without %s",
    async (key) => {
      expect((await refusalAfter(({ metadata }) => metadata.delete(key)))?.code).toBe(
        "GGUF_INVALID",
      );
    },
  );

  test("unigrams without scores", async () => {
    await write({ tokenizer: "t5" }, ({ metadata }) => metadata.delete("tokenizer.ggml.scores"));
    expect(await refusal()).toEqual(invalid("its tokens have no scores"));
  });

  test("a file that is cut, empty, something else, or not there", async () => {
    await write({}, () => {});
    await truncate(file, 100_000);
    expect((await refusal())?.code).toBe("GGUF_TRUNCATED");
    await truncate(file, 0);
    expect((await refusal())?.code).toBe("FILE_EMPTY");
    await writeFile(file, "a lecture about the heart");
    expect((await refusal())?.code).toBe("NOT_GGUF");
    await rm(file);
    expect((await refusal())?.code).toBe("FILE_MISSING");
  });
});
