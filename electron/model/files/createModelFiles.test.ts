import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  realpath,
  rm,
  symlink,
  truncate,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { splitModel, writeParts } from "../../../e2e/models/splitModel.ts";
import { writeTinyAdapter } from "../../../e2e/models/tinyAdapter.ts";
import { describeTinyEmbedder, writeTinyEmbedder } from "../../../e2e/models/tinyEmbedder.ts";
import { describeTinyModel, writeTinyModel } from "../../../e2e/models/tinyModel.ts";
import type { ModelFiles } from "../../core/ports.ts";
import { writeGguf } from "../synthetic/ggufWriter.ts";
import { createModelFiles } from "./createModelFiles.ts";
import { scanFolder } from "./scanFolder.ts";

let home = "";
let files: ModelFiles;
beforeEach(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), "viva-files-")));
  files = createModelFiles(home);
});
afterEach(() => rm(home, { recursive: true, force: true }));

/** Writes a file of so many bytes below home, with its folders. */
async function put(path: string, bytes = 10): Promise<string> {
  const whole = join(home, path);
  await mkdir(dirname(whole), { recursive: true });
  await writeFile(whole, "");
  await truncate(whole, bytes);
  return whole;
}

async function link(target: string, path: string): Promise<string> {
  const whole = join(home, path);
  await mkdir(dirname(whole), { recursive: true });
  await symlink(join(home, target), whole);
  return whole;
}

const parts = (name: string) => [1, 2, 3].map((part) => `${name}-0000${part}-of-00003.gguf`);

describe("inspect", () => {
  test("tells what a model is for, and every file of it", async () => {
    const [first = "", second = "", third = ""] = await writeParts(
      home,
      "m",
      splitModel(describeTinyModel({ layers: 1 }), 3),
    );
    const found = await files.inspect(third);
    expect(found).toMatchObject({ use: "answers", file: { path: first } });
    expect(found.paths).toEqual([first, second, third]);
    expect(found.fileKey).toBe(await files.fileKey(first));
  });

  test("knows an embedding model, also in parts", async () => {
    const path = join(home, "e.gguf");
    await writeTinyEmbedder(path, {});
    expect(await files.inspect(path)).toMatchObject({
      use: "embeddings",
      paths: [path],
      file: { architecture: "bert" },
    });
    const [first = ""] = await writeParts(home, "s", splitModel(describeTinyEmbedder({}), 2));
    expect(await files.inspect(first)).toMatchObject({ use: "embeddings" });
  });

  test("says of an adapter that it is one", async () => {
    const path = join(home, "a.gguf");
    await writeTinyAdapter(path, {});
    await expect(files.inspect(path)).rejects.toMatchObject({
      failure: { code: "GGUF_INVALID", data: { isAdapter: true } },
    });
  });

  test("says of a damaged model what is wrong with it for its own use", async () => {
    const path = join(home, "d.gguf");
    const { metadata, tensors } = describeTinyModel({ layers: 1 });
    await writeGguf(path, { metadata, tensors: tensors.slice(1) });
    await expect(files.inspect(path)).rejects.toMatchObject({
      failure: { code: "GGUF_INVALID", data: { reason: expect.stringContaining("token_embd") } },
    });
    const embedder = describeTinyEmbedder({});
    await writeGguf(path, { ...embedder, tensors: embedder.tensors.slice(1) });
    await expect(files.inspect(path)).rejects.toMatchObject({
      failure: { code: "GGUF_INVALID", data: { reason: expect.stringContaining("token_embd") } },
    });
    await writeTinyModel(path, { architecture: "mamba", layers: 1 });
    await expect(files.inspect(path)).rejects.toMatchObject({
      failure: {
        code: "ARCHITECTURE_UNSUPPORTED",
        data: { architecture: "mamba", supported: expect.arrayContaining(["llama"]) },
      },
    });
  });
});

describe("fileKey", () => {
  test("is null without the file, or without one part of it", async () => {
    const path = await put("m.gguf");
    expect(await files.fileKey(path)).not.toBeNull();
    await rm(path);
    expect(await files.fileKey(path)).toBeNull();
    const [first = "", , third = ""] = await Promise.all(parts("m").map((name) => put(name)));
    const key = await files.fileKey(first);
    expect(key).not.toBeNull();
    await truncate(third, 11);
    expect(await files.fileKey(first)).not.toBe(key);
    await rm(third);
    expect(await files.fileKey(first)).toBeNull();
  });
});

describe("scan", () => {
  test("finds models in a folder and below it, near ones first, a split one once", async () => {
    for (const name of [...parts("deep/er/s"), "deep/b.GGUF", "a.gguf", "a.gguf.part", "a.txt"]) {
      await put(name);
    }
    await mkdir(join(home, "folder.gguf"));
    expect(await files.scan(home)).toEqual({
      paths: ["a.gguf", "deep/b.GGUF", "deep/er/s-00001-of-00003.gguf"].map((path) =>
        join(home, path),
      ),
      cut: false,
    });
  });

  test("lists a split model without its first part, so that one can say what is missing", async () => {
    const [, second = ""] = parts("s");
    await put(second);
    expect((await files.scan(home)).paths).toEqual([join(home, second)]);
  });

  test("passes over what is hidden, unless it is named", async () => {
    await put(".cache/hidden.gguf");
    await put("._resource.gguf");
    expect((await files.scan(home)).paths).toEqual([]);
    expect((await files.scan(join(home, ".cache"))).paths).toEqual([
      join(home, ".cache/hidden.gguf"),
    ]);
  });

  test("lists each file in the cache of Hugging Face once, by its name in a snapshot", async () => {
    const repo = ".cache/huggingface/hub/models--TheBloke--meditron-7B-GGUF";
    for (const blob of ["aa", "bb", "cc", "dd"]) await put(`${repo}/blobs/${blob}`);
    for (const revision of ["1111", "2222"]) {
      await link(`${repo}/blobs/aa`, `${repo}/snapshots/${revision}/meditron-7b.Q4_K_M.gguf`);
      await link(`${repo}/blobs/gone`, `${repo}/snapshots/${revision}/gone.gguf`);
      for (const [index, name] of parts("split").entries()) {
        const blob = ["bb", "cc", "dd"][index] ?? "";
        await link(`${repo}/blobs/${blob}`, `${repo}/snapshots/${revision}/${name}`);
      }
    }
    const { paths } = await files.scan(join(home, ".cache/huggingface/hub"));
    expect(paths).toEqual(
      ["meditron-7b.Q4_K_M.gguf", "split-00001-of-00003.gguf"].map((name) =>
        join(home, repo, "snapshots/1111", name),
      ),
    );
  });

  test("follows a linked folder once, never round, and prefers a file's own name", async () => {
    await put("real/m.gguf");
    await put("outside/far.gguf");
    await link("real", "models/again");
    await link("models", "models/loop");
    await link("outside", "models/drive");
    await link("outside", "models/drive2");
    await link("models/m.gguf", "models/aLink.gguf");
    await put("models/m.gguf");
    const { paths, cut } = await files.scan(join(home, "models"));
    expect(cut).toBe(false);
    expect(paths).toEqual(
      ["m.gguf", "again/m.gguf", "drive/far.gguf"].map((path) => join(home, "models", path)),
    );
    expect((await files.scan(home)).paths.toSorted()).toEqual(
      ["models/m.gguf", "outside/far.gguf", "real/m.gguf"].map((path) => join(home, path)),
    );
  });

  test("stops at each of its limits, and says so", async () => {
    for (const path of ["a.gguf", "b/b.gguf", "b/c/c.gguf"]) await put(path);
    const limits = { depth: 5, entries: 100, milliseconds: 60_000 };
    const scan = (change: Partial<typeof limits>) => scanFolder(home, { ...limits, ...change });
    expect(await scan({})).toMatchObject({ cut: false, paths: { length: 3 } });
    expect(await scan({ depth: 2 })).toMatchObject({ cut: false, paths: { length: 3 } });
    expect(await scan({ depth: 1 })).toMatchObject({ cut: true, paths: { length: 2 } });
    expect(await scan({ entries: 5 })).toMatchObject({ cut: false, paths: { length: 3 } });
    expect(await scan({ entries: 4 })).toMatchObject({ cut: true, paths: { length: 2 } });
    expect(await scan({ milliseconds: 0 })).toMatchObject({ cut: true, paths: { length: 0 } });
  });

  test("lists 500 models and no more", async () => {
    for (let index = 0; index < 501; index++) await writeFile(join(home, `${index}.gguf`), "");
    expect(await files.scan(home)).toMatchObject({ cut: true, paths: { length: 500 } });
  });

  test.skipIf(process.getuid?.() === 0)(
    "passes over a folder that may not be read (not shown to root, who may read everything)",
    async () => {
      await put("closed/a.gguf");
      await put("open/b.gguf");
      await chmod(join(home, "closed"), 0);
      expect((await files.scan(home)).paths).toEqual([join(home, "open/b.gguf")]);
      await chmod(join(home, "closed"), 0o700);
    },
  );

  test("says why a folder cannot be looked through", async () => {
    const path = await put("m.gguf");
    await expect(files.scan(path)).rejects.toMatchObject({
      failure: { code: "FILE_UNREADABLE", data: { path, reason: "it is not a folder" } },
    });
    await expect(files.scan(join(home, "none"))).rejects.toMatchObject({
      failure: { code: "FILE_MISSING", data: { path: join(home, "none") } },
    });
  });
});

describe("locate", () => {
  const usual = [
    "m.gguf",
    "Downloads/m.gguf",
    "Documents/m.gguf",
    "Desktop/m.gguf",
    ".lmstudio/models/TheBloke/meditron/m.gguf",
    "jan/models/meditron/m.gguf",
    ".local/share/nomic.ai/GPT4All/m.gguf",
    ".cache/llama.cpp/m.gguf",
    ".cache/huggingface/hub/models--x/snapshots/1111/m.gguf",
  ];
  test.each(usual)("finds a file of this name and size: %s", async (path) => {
    for (const other of usual) await put(other, 11);
    expect(await files.locate("m.gguf", 12)).toBeNull();
    await put(path, 12);
    expect(await files.locate("m.gguf", 12)).toBe(join(home, path));
  });

  test("does not look below a student's own folders, or for another name", async () => {
    await put("Downloads/old/m.gguf", 12);
    await put("work/m.gguf", 12);
    await put("Downloads/m (1).gguf", 12);
    expect(await files.locate("m.gguf", 12)).toBeNull();
  });

  test("finds one in the cache of Hugging Face behind its link", async () => {
    const repo = ".cache/huggingface/hub/models--x";
    await put(`${repo}/blobs/aa`, 12);
    await link(`${repo}/blobs/aa`, `${repo}/snapshots/1111/old.gguf`);
    const path = await link(`${repo}/blobs/aa`, `${repo}/snapshots/1111/m.gguf`);
    expect(await files.locate("m.gguf", 12)).toBe(path);
  });

  test("finds a split model by the size of all its parts", async () => {
    const [first = "", second = "", third = ""] = parts("s");
    await put(`Downloads/${first}`, 4);
    await put(`Downloads/${second}`, 4);
    expect(await files.locate(first, 12)).toBeNull();
    await put(`Downloads/${third}`, 4);
    expect(await files.locate(first, 12)).toBe(join(home, "Downloads", first));
  });

  test.each(["../m.gguf", "a/m.gguf", "..\\m.gguf", "m.txt", "m\0.gguf", ""])(
    "finds nothing by the name %j",
    async (name) => {
      await put("m.gguf", 12);
      await put("Downloads/a/m.gguf", 12);
      await put("m.txt", 12);
      expect(await files.locate(name, 12)).toBeNull();
    },
  );
});

describe("remove", () => {
  test("deletes a model, all parts of it and nothing beside it, and is content with less", async () => {
    for (const name of [...parts("s"), "s-00001-of-00002.gguf", "s.gguf", "m.gguf"]) {
      await put(name);
    }
    await files.remove(join(home, "m.gguf"));
    await files.remove(join(home, "s-00002-of-00003.gguf"));
    expect(await readdir(home)).toEqual(["s-00001-of-00002.gguf", "s.gguf"]);
    await put("s-00003-of-00003.gguf", 0);
    await files.remove(join(home, "s-00001-of-00003.gguf"));
    await files.remove(join(home, "none/m.gguf"));
    expect(await readdir(home)).toEqual(["s-00001-of-00002.gguf", "s.gguf"]);
  });

  test("deletes a link and not what it leads to", async () => {
    await put("real.gguf");
    await files.remove(await link("real.gguf", "link.gguf"));
    expect(await readdir(home)).toEqual(["real.gguf"]);
  });

  test("deletes nothing that is not a .gguf file", async () => {
    await put("notes.txt");
    await put("folder.gguf/m.gguf");
    const [first = "", second = ""] = parts("s");
    await put(first);
    await put(`${second}/inside.txt`);
    for (const name of ["notes.txt", "folder.gguf", first, "."]) {
      await expect(files.remove(join(home, name))).rejects.toMatchObject({
        failure: { code: "FILE_UNREADABLE", data: { reason: expect.stringMatching(/^it is not/) } },
      });
    }
    expect(await readdir(home)).toEqual(["folder.gguf", "notes.txt", first, second]);
    expect(await readdir(join(home, second))).toEqual(["inside.txt"]);
  });
});
