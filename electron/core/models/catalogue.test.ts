import { describe, expect, it } from "vitest";
import type { CatalogueModel, ModelShape } from "../../contract/catalogue.ts";
import { encoderArchitectures } from "../../model/embeddingArchitectures.ts";
import { catalogue, catalogueFileAt, catalogueFileById, catalogueFileLike } from "./catalogue.ts";

const files = catalogue.flatMap((model) => model.files.map((file) => ({ model, file })));

/** Bits that llama.cpp's quantizations take for a weight of a Llama model on average, scales and all. */
const bitsPerWeight: Readonly<Record<string, number>> = {
  Q2_K: 3.36,
  Q3_K_S: 3.5,
  Q3_K_M: 3.91,
  Q3_K_L: 4.27,
  Q4_0: 4.55,
  Q4_K_S: 4.58,
  Q4_K_M: 4.85,
  Q5_0: 5.53,
  Q5_K_S: 5.53,
  Q5_K_M: 5.68,
  Q6_K: 6.57,
  Q8_0: 8.5,
};

/** All matrices; a model that writes has a second table of its vocabulary. */
function weightsOf(shape: ModelShape, use: CatalogueModel["use"]): number {
  const { layers, embeddingLength, feedForwardLength, kvHeadCount, headLength } = shape;
  const attention = 2 * embeddingLength * (embeddingLength + kvHeadCount * headLength);
  const tables = (use === "answers" ? 2 : 1) * shape.vocabularySize * embeddingLength;
  return tables + layers * (attention + 3 * embeddingLength * feedForwardLength);
}

const judged = files.flatMap(({ model, file }) =>
  model.shape === null ? [] : [{ id: file.id, model, file, shape: model.shape }],
);

describe("the catalogue", () => {
  it("names every model and file once", () => {
    const ids = [...catalogue.map(({ id }) => id), ...files.map(({ file }) => file.id)];
    expect(ids).toEqual([...new Set(ids)]);
  });

  it("has the twelve quantizations of Meditron-7B, and one model for each other wish", () => {
    const [first] = catalogue;
    expect(first?.files.map(({ quantization }) => quantization)).toEqual(
      Object.keys(bitsPerWeight),
    );
    expect(catalogue.map(({ id, use, runsOn }) => `${id}: ${use}, ${runsOn}`)).toEqual([
      "meditron-7b: answers, llamaCpp",
      "meditron-7b-chat: answers, llamaCpp",
      "meditron3-8b: answers, llamaCpp",
      "meditron-70b: answers, llamaCpp",
      "qwen2.5-1.5b-instruct: answers, llamaCpp",
      "nomic-embed-text-v1.5: embeddings, llamaCpp",
      "bge-reranker-v2-m3: reranking, llamaCpp",
      "meditron-7b-gptq: answers, server",
    ]);
  });

  it("downloads only from one host, and every file under its own name", () => {
    const addresses = files.flatMap(({ file }) => (file.address === null ? [] : [file]));
    for (const { address, fileName } of addresses) {
      expect(address).toMatch(/^https:\/\/huggingface\.co\/[\w.-]+\/[\w.-]+\/resolve\/main\//);
      expect(address?.endsWith(`/${fileName}`)).toBe(true);
      expect(fileName).toMatch(/^[\w.-]+\.gguf$/);
    }
    expect(new Set(addresses.map(({ fileName }) => fileName)).size).toBe(addresses.length);
  });

  it("offers nothing for download that Viva does not run", () => {
    const unusable = files.filter(
      ({ model }) => model.runsOn === "server" || model.use === "reranking",
    );
    expect(unusable.map(({ file }) => file.address)).toEqual(unusable.map(() => null));
    expect(unusable.map(({ model }) => model.shape)).toEqual(unusable.map(() => null));
    // And the one kind of encoder that the catalogue names is one that Viva loads.
    expect(encoderArchitectures).toContain("nomic-bert");
  });

  it.each(judged)("gives $id about the size of its shape and quantization", (one) => {
    const bits = bitsPerWeight[one.file.quantization] ?? NaN;
    const implied = (weightsOf(one.shape, one.model.use) * bits) / 8;
    expect(one.file.bytes / implied).toBeGreaterThan(0.95);
    expect(one.file.bytes / implied).toBeLessThan(1.05);
    const parameters = weightsOf(one.shape, one.model.use);
    expect(one.model.parameters / parameters).toBeGreaterThan(0.99);
    expect(one.model.parameters / parameters).toBeLessThan(1.01);
  });

  it("has a checksum in lower case wherever one was published", () => {
    const sums = files.flatMap(({ file }) => file.sha256 ?? []);
    for (const sum of sums) expect(sum).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(sums).size).toBe(sums.length);
  });

  it("says where each licence is read, and what each quantization costs", () => {
    for (const { licence, source, about } of catalogue) {
      expect([licence.address, source.address].every((at) => at.startsWith("https://"))).toBe(true);
      expect(about).toMatch(/\.$/);
    }
    for (const { file } of files) expect(file.loss).toMatch(/\.$/);
  });
});

describe("a file that is found elsewhere", () => {
  it("is known by its name and size: to the byte, or as far as it was rounded", () => {
    const find = (name: string, bytes: number) => catalogueFileLike(name, bytes)?.id ?? null;
    expect(find("/models/meditron-7b.Q4_K_M.gguf", 4_081_004_224)).toBe("meditron-7b.Q4_K_M");
    expect(find("C:\\models\\meditron-7b.Q4_K_M.gguf", 4_300_000_000)).toBeNull();
    expect(find("meditron-7b.Q3_K_M.gguf", 3_298_092_896)).toBe("meditron-7b.Q3_K_M");
    expect(find("meditron-7b.Q3_K_M.gguf", 3_298_092_897)).toBeNull();
    expect(find("another.gguf", 3_298_092_896)).toBeNull();
  });

  it("is known by the address of the file or of its page", () => {
    const at = "https://huggingface.co/TheBloke/meditron-7B-GGUF";
    const found = ["resolve", "blob"].map(
      (way) => catalogueFileAt(`${at}/${way}/main/meditron-7b.Q8_0.gguf?download=true`)?.id,
    );
    expect(found).toEqual(["meditron-7b.Q8_0", "meditron-7b.Q8_0"]);
    expect(catalogueFileAt(`${at}/resolve/main/other.gguf`)).toBeNull();
    expect(catalogueFileById("meditron-7b.Q9")).toBeNull();
  });
});
