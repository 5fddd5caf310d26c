import { afterAll, beforeAll, expect, test } from "vitest";
import { splitModel, writeParts } from "../../../e2e/models/splitModel.ts";
import { describeTinyModel } from "../../../e2e/models/tinyModel.ts";
import { answer, load, openBench, plain, request, type Bench } from "../modelFixture.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.clean());

async function write(path: string): Promise<string> {
  const { model } = bench.open();
  await load(model, path);
  const written = await answer(model, request([plain("Explain filtration.")]));
  await model.unload();
  return written.text;
}

// Every word of a random model depends on every weight: one tensor in the wrong place would show.
test.each([
  ["two parts", 2, false],
  ["three parts", 3, false],
  ["three parts, the first without weights", 3, true],
] as const)("a model in %s answers exactly as the whole one", async (name, count, bareFirst) => {
  const options = { answer: "random", seed: 5 } as const;
  const whole = await write(await bench.writeModel("whole", options));
  const parts = splitModel(describeTinyModel(options), count, bareFirst);
  const [first = "", second = ""] = await writeParts(bench.folder, name, parts);
  expect(whole).not.toBe("");
  expect(await write(first)).toBe(whole);
  expect(await write(second)).toBe(whole);
});
