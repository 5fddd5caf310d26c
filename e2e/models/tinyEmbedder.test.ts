import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeTinyEmbedder } from "./tinyEmbedder.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-tiny-embedder-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function bytesOf(seed: number): Promise<Buffer> {
  const path = join(folder, "model.gguf");
  await writeTinyEmbedder(path, { seed });
  expect((await stat(path)).size).toBeLessThan(2 ** 20);
  return readFile(path);
}

test("the same seed gives the same bytes, another seed gives others", async () => {
  const first = await bytesOf(7);
  expect(first.equals(await bytesOf(7))).toBe(true);
  expect(first.equals(await bytesOf(8))).toBe(false);
});
