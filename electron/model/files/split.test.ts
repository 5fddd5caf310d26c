import {
  appendFile,
  mkdir,
  mkdtemp,
  readdir,
  rename,
  rm,
  symlink,
  truncate,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { partNames, splitModel, writeParts } from "../../../e2e/models/splitModel.ts";
import { describeTinyModel, writeTinyModel } from "../../../e2e/models/tinyModel.ts";
import type { Failure } from "../../contract/failure.ts";
import { modelFile } from "../../contract/models.ts";
import { Failed } from "../../core/failed.ts";
import { fileKeyOf } from "../fileKey.ts";
import { inspectGguf } from "../gguf.ts";
import { type GgufContents, type GgufValue, writeGguf } from "../synthetic/ggufWriter.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-split-"));
});
afterEach(() => rm(folder, { recursive: true }));

const tiny = describeTinyModel({ layers: 1, name: "Tiny" });

async function refusal(path: string): Promise<Failure | undefined> {
  try {
    await inspectGguf(path);
    return undefined;
  } catch (error) {
    if (error instanceof Failed) return error.failure;
    throw error;
  }
}

type Parts = { metadata: Map<string, GgufValue>; tensors: GgufContents["tensors"][number][] }[];

/** The refusal of a sound model in three parts after a change to them. */
async function refusalAfter(change: (parts: Parts) => void): Promise<Failure | undefined> {
  const parts = splitModel(tiny, 3).map(({ metadata, tensors }) => ({
    metadata: new Map(metadata),
    tensors: [...tensors],
  }));
  change(parts);
  const [first = ""] = await writeParts(folder, "m", parts);
  return refusal(first);
}

const set = (parts: Parts, part: number, key: string, value: GgufValue) =>
  parts[part]?.metadata.set(key, value);
const uint16 = (value: number) => ({ type: "uint16", value }) as const;
const partPath = (part: number) => join(folder, partNames("m", 3)[part - 1] ?? "");

function expectInvalid(failure: Failure | undefined, part: number, reason: string): void {
  expect(failure).toEqual({
    code: "GGUF_INVALID",
    data: { path: partPath(part), reason: expect.stringContaining(reason) },
  });
}

describe("a model in parts", () => {
  test.each([
    ["three parts", 3, false],
    ["two parts, the first without weights", 2, true],
  ] as const)(
    "is described as the whole one, whichever part is named: %s",
    async (_, count, bare) => {
      const whole = join(folder, "whole.gguf");
      await writeGguf(whole, tiny);
      const expected = await inspectGguf(whole);
      const paths = await writeParts(folder, "m", splitModel(tiny, count, bare));
      for (const path of paths) {
        const model = await inspectGguf(path);
        expect(modelFile.parse(model)).toEqual(model);
        expect(model.fileBytes).toBeGreaterThan(expected.fileBytes);
        expect({ ...model, fileBytes: 0 }).toEqual({ ...expected, path: paths[0], fileBytes: 0 });
      }
    },
  );

  test("has the name of its files without their numbers, when its header has none", async () => {
    const metadata = new Map(tiny.metadata);
    metadata.delete("general.name");
    const [path = ""] = await writeParts(folder, "m", splitModel({ ...tiny, metadata }, 3));
    expect((await inspectGguf(path)).name).toBe("m");
  });

  test("is missing with any of its parts, which is named", async () => {
    const paths = await writeParts(folder, "m", splitModel(tiny, 3));
    for (const path of paths) {
      await rename(path, `${path}.away`);
      const failure = await refusal(paths.find((other) => other !== path) ?? "");
      expect(failure).toEqual({ code: "FILE_MISSING", data: { path } });
      await rename(`${path}.away`, path);
    }
    expect(await refusal(partPath(1))).toBeUndefined();
  });

  test("is truncated with its last part, and says so of that one", async () => {
    const paths = await writeParts(folder, "m", splitModel(tiny, 3));
    await truncate(paths[2] ?? "", 5000);
    expect(await refusal(paths[0] ?? "")).toMatchObject({
      code: "GGUF_TRUNCATED",
      data: { path: paths[2], haveBytes: 5000 },
    });
  });

  test("has one key, that of all its parts: a changed third one makes another", async () => {
    const paths = await writeParts(folder, "m", splitModel(tiny, 3));
    const keys = await Promise.all(paths.map((path) => fileKeyOf(path)));
    expect(new Set(keys).size).toBe(1);
    await appendFile(paths[2] ?? "", "x");
    expect(await fileKeyOf(paths[0] ?? "")).not.toBe(keys[0]);
  });
});

describe("one file that says it is all of a model", () => {
  const single = (value: GgufValue) => ({
    ...tiny,
    metadata: new Map([...tiny.metadata, ["split.count", value] as const]),
  });

  test("is a model like any other", async () => {
    const path = join(folder, "m-00001-of-00001.gguf");
    await writeGguf(path, single(uint16(1)));
    expect(await refusal(path)).toBeUndefined();
  });

  test("must count itself as the native library reads it, which aborts on another type", async () => {
    const path = join(folder, "m.gguf");
    await writeGguf(path, single({ type: "uint32", value: 1 }));
    expect(await refusal(path)).toEqual({
      code: "GGUF_INVALID",
      data: { path, reason: "its property split.count is 1 and of type uint32, not uint16" },
    });
  });

  test("must not have the name of a part: native code would open what lies beside it", async () => {
    await writeTinyModel(partPath(1), { layers: 1 });
    expectInvalid(await refusal(partPath(1)), 1, "one of 3 parts of a model, but it holds a whole");
  });
});

describe("refused before native code sees it", () => {
  test("a name that does not follow the pattern", async () => {
    const paths = await writeParts(folder, "m", splitModel(tiny, 3));
    for (const name of ["second.gguf", "m-00003-of-00003.gguf", "m-00002-of-00004.gguf"]) {
      const path = join(folder, name);
      await rename(paths[1] ?? "", path);
      expect(await refusal(path)).toEqual({
        code: "GGUF_INVALID",
        data: {
          path,
          reason: `it is part 2 of 3 of a model, but its name, ${name}, does not end with -00002-of-00003.gguf; all parts must keep their names`,
        },
      });
      await rename(path, paths[1] ?? "");
    }
  });

  test.each<[string, GgufValue, string]>([
    ["a count of 2^31", { type: "uint32", value: 2 ** 31 }, "split.count is 2147483648"],
    ["10,000 parts", uint16(10_000), "it claims 10000 parts"],
    ["a count of another type", { type: "uint32", value: 3 }, "uint32, not uint16"],
    ["a count in words", { type: "string", value: "3" }, "split.count is missing"],
    ["a list of counts", { type: "int32s", value: [3] }, "split.count is missing"],
    ["another count", uint16(4), "does not end with -00001-of-00004.gguf"],
  ])("%s", async (_, value, reason) => {
    const failure = await refusalAfter((parts) => set(parts, 0, "split.count", value));
    expectInvalid(failure, 1, reason);
  });

  test("10,000 parts by name and number", async () => {
    const [name = ""] = partNames("m", 10_000);
    const [first] = splitModel(tiny, 10_000);
    if (first === undefined) throw new Error("no first part");
    await writeGguf(join(folder, name), first);
    expect(await refusal(join(folder, name))).toMatchObject({
      code: "GGUF_INVALID",
      data: { reason: "it claims 10000 parts" },
    });
  });

  test("a part that is the first one again, under its own name or by a link", async () => {
    const failure = await refusalAfter((parts) => set(parts, 1, "split.no", uint16(0)));
    expectInvalid(failure, 2, "it is part 1 of 3");
    await rm(partPath(2));
    await symlink(partPath(1), partPath(2));
    expectInvalid(await refusal(partPath(1)), 2, "it is part 1 of 3");
  });

  test.skipIf(process.platform === "win32")("links that go round", async () => {
    await writeParts(folder, "m", splitModel(tiny, 3));
    await rm(partPath(2));
    await rm(partPath(3));
    await symlink(partPath(3), partPath(2));
    await symlink(partPath(2), partPath(3));
    expect(await refusal(partPath(1))).toEqual({
      code: "FILE_UNREADABLE",
      data: { path: partPath(2), reason: "it is a link to itself" },
    });
  });

  test("a number beyond the count", async () => {
    const failure = await refusalAfter((parts) => set(parts, 0, "split.no", uint16(7)));
    expectInvalid(failure, 1, "part 8 of 3");
  });

  test.each(["split.no", "split.count", "split.tensors.count"])(
    "a later part without %s, or with another type of it",
    async (key) => {
      const missing = await refusalAfter((parts) => parts[1]?.metadata.delete(key));
      expect(missing).toMatchObject({ code: "GGUF_INVALID", data: { path: partPath(2) } });
      const wrong = await refusalAfter((parts) =>
        set(parts, 1, key, { type: "uint32", value: key === "split.no" ? 1 : 3 }),
      );
      expectInvalid(wrong, 2, "of type uint32, not");
    },
  );

  test("parts that count their tensors differently", async () => {
    const failure = await refusalAfter((parts) =>
      set(parts, 2, "split.tensors.count", { type: "int32", value: 99 }),
    );
    expectInvalid(failure, 3, "no part of the same model");
  });

  test.each([-1, 0, 2 ** 31 - 1])("a total of %d tensors", async (value) => {
    const failure = await refusalAfter((parts) => {
      for (const part of parts.keys()) {
        set(parts, part, "split.tensors.count", { type: "int32", value });
      }
    });
    expectInvalid(failure, 1, `it claims ${value} tensors`);
  });

  test("parts of different models", async () => {
    const other = describeTinyModel({ layers: 1, name: "Another", seed: 9 });
    const name = other.metadata.get("general.name");
    if (name === undefined) throw new Error("it has no name");
    const failure = await refusalAfter((parts) => set(parts, 1, "general.name", name));
    expectInvalid(failure, 2, "another model than the first part: their property general.name");
  });

  test("a part that claims a tensor of another", async () => {
    const failure = await refusalAfter((parts) => {
      const [taken] = parts[0]?.tensors ?? [];
      if (taken !== undefined) parts[2]?.tensors.push(taken);
    });
    expectInvalid(failure, 1, 'the tensor "token_embd.weight" occurs twice');
  });

  test("a tensor less than they count, and one that the model needs", async () => {
    const gone = await refusalAfter((parts) => parts[1]?.tensors.pop());
    expectInvalid(gone, 1, `should hold ${tiny.tensors.length} tensors together`);
    const missing = await refusalAfter((parts) => {
      parts[1]?.tensors.pop();
      const value = tiny.tensors.length - 1;
      for (const part of parts.keys()) {
        set(parts, part, "split.tensors.count", { type: "int32", value });
      }
    });
    expectInvalid(missing, 1, "is missing");
  });

  test("later parts that are something else", async () => {
    await writeParts(folder, "m", splitModel(tiny, 3));
    await writeFile(partPath(2), "Dear diary");
    expect(await refusal(partPath(3))).toEqual({ code: "NOT_GGUF", data: { path: partPath(2) } });
    await writeFile(partPath(2), "");
    expect((await refusal(partPath(1)))?.code).toBe("FILE_EMPTY");
    await rm(partPath(2));
    await mkdir(partPath(2));
    expect((await refusal(partPath(1)))?.code).toBe("FILE_IS_FOLDER");
  });

  test("256 parts of many properties each: together they are bounded as one file is", async () => {
    const padding = Array.from({ length: 4000 }, (_, index) => [`k${index}`, uint16(1)] as const);
    const parts = splitModel(tiny, 256).map(({ metadata, tensors }) => ({
      metadata: new Map([...metadata, ...padding]),
      tensors,
    }));
    await writeParts(folder, "m", parts);
    const failure = await refusal(join(folder, partNames("m", 256)[0] ?? ""));
    expect(failure).toMatchObject({
      code: "GGUF_INVALID",
      data: { reason: "it claims 4003 properties" },
    });
    if (failure?.code !== "GGUF_INVALID") throw new Error("another failure");
    expect(basename(failure.data.path)).toBe(partNames("m", 256)[1]);
    expect(await readdir(folder)).toHaveLength(256);
  });
});
