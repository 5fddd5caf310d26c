import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inspectAdapter } from "../../electron/model/inspectAdapter.ts";
import { type TinyAdapterOptions, writeTinyAdapter } from "./tinyAdapter.ts";
import { slowModel, writeTinyModel } from "./tinyModel.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-tiny-adapter-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function bytesOf(name: string, options: TinyAdapterOptions): Promise<Buffer> {
  const path = join(folder, name);
  await writeTinyAdapter(path, options);
  return readFile(path);
}

test("the same options give the same bytes, another seed gives others", async () => {
  const first = await bytesOf("first.gguf", { seed: 7 });
  expect(first.equals(await bytesOf("second.gguf", { seed: 7 }))).toBe(true);
  expect(first.equals(await bytesOf("third.gguf", { seed: 8 }))).toBe(false);
});

test.each([
  ["small", {}, {}],
  ["deep", slowModel, { layers: slowModel.layers }],
])(
  "the header check accepts it for a %s model with as many layers",
  async (name, model, adapter) => {
    const base = join(folder, `${name}-base.gguf`);
    const path = join(folder, `${name}.gguf`);
    await writeTinyModel(base, model);
    await writeTinyAdapter(path, adapter);
    expect(await inspectAdapter(path, base)).toMatchObject({ path });
  },
);
