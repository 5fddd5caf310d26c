import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inspectGguf } from "../../electron/model/gguf.ts";
import { studyAnswer } from "./studyAnswer.ts";
import { chatmlTemplate, slowModel, type TinyModelOptions, writeTinyModel } from "./tinyModel.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "viva-tiny-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function bytesOf(name: string, options: TinyModelOptions): Promise<Buffer> {
  const path = join(folder, name);
  await writeTinyModel(path, options);
  return readFile(path);
}

test("the same options give the same bytes, another seed gives others", async () => {
  const first = await bytesOf("first.gguf", { seed: 7 });
  expect(first.equals(await bytesOf("second.gguf", { seed: 7 }))).toBe(true);
  expect(first.equals(await bytesOf("third.gguf", { seed: 8 }))).toBe(false);
});

test.each<[string, TinyModelOptions, string]>([
  ["study", {}, "meditron-7b"],
  ["random", { answer: "random" }, "meditron-7b"],
  ["slow", slowModel, "meditron-7b"],
  ["chatml", { chatTemplate: chatmlTemplate }, "chatml"],
  ["own template", { chatTemplate: "{{ messages[0].content }}" }, "template"],
])("the header check accepts it: %s", async (name, options, profile) => {
  const path = join(folder, `${name}.gguf`);
  await writeTinyModel(path, options);
  const model = await inspectGguf(path);
  expect(model).toMatchObject({ architecture: "llama", quantization: "F16", profile });
  expect(model.fileBytes).toBeLessThan(30 * 2 ** 20);
});

test("every way through the answer ends, and an endless one never does", () => {
  const { nodes, firstNodes } = studyAnswer(false);
  const lengths = nodes.map(() => 0);
  const longest = (node: number | null): number => {
    if (node === null) return 0;
    lengths[node] ||= 1 + Math.max(...(nodes[node]?.next ?? []).map(longest));
    return lengths[node];
  };
  const phrases = Math.max(...firstNodes.map(longest));
  expect(phrases).toBeGreaterThanOrEqual(40);
  expect(phrases).toBeLessThanOrEqual(120);
  expect(studyAnswer(true).nodes.every(({ next }) => !next.includes(null))).toBe(true);
});
