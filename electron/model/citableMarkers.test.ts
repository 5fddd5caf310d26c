import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Model } from "../core/ports.ts";
import { answer, load, openBench, plain, request, type Bench } from "./modelFixture.ts";

let bench: Bench;
let model: Model;

beforeAll(async () => {
  bench = await openBench();
  model = bench.open().model;
  await load(model, await bench.writeModel("brackets", { answer: "brackets" }));
});
afterAll(() => bench.clean());

/** Random text that is full of brackets and digits. */
async function write(citable: number | null, seed: number, temperature = 1.2): Promise<string> {
  const asked = request([plain(`Explain filtration ${seed}.`)], {
    decoding: { temperature, topP: 1, maxTokens: 48, seed },
    ...(citable === null ? {} : { citable }),
  });
  return (await answer(model, asked)).text;
}

async function writeMany(citable: number | null, count: number): Promise<string[]> {
  const texts: string[] = [];
  for (let seed = 1; seed <= count; seed++) texts.push(await write(citable, seed));
  return texts;
}

/** What follows "[" where a digit comes first, up to the bracket's end or that of the text. */
function markersIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.match(/\[\d[^\]]*\]?/g) ?? []);
}

const whole = /^\[[1-3](, ?[1-3]){0,2}\]$/;
/** The beginning of such a marker, where the answer's length came to its end. */
const cutOff = /^\[[1-3](, ?[1-3]){0,2}(, ?)?$/;

describe("an answer with three sources", () => {
  test("names no other source in 500 random answers", async () => {
    const texts = await writeMany(3, 500);
    const markers = markersIn(texts);
    const others = markers.filter((marker) => !whole.test(marker));
    expect(others.filter((marker) => !cutOff.test(marker))).toEqual([]);
    for (const cut of others) expect(texts.some((text) => text.endsWith(cut))).toBe(true);
    for (const source of ["1", "2", "3"]) {
      expect(markers.some((marker) => marker.includes(source))).toBe(true);
    }
    expect(texts.some((text) => /\[[^\d[]/.test(text))).toBe(true);
  }, 180_000);

  test("is free without a number of sources: the same model then names others", async () => {
    const others = markersIn(await writeMany(null, 20)).filter((marker) => !whole.test(marker));
    expect(others.length).toBeGreaterThan(10);
  });

  test("repeats with its seed, greedily too", async () => {
    expect(await write(3, 5)).toBe(await write(3, 5));
    expect(await write(3, 5)).not.toBe(await write(3, 6));
    expect(await write(3, 7, 0)).toBe(await write(3, 7, 0));
  });
});

test("an answer without sources opens no bracket before a digit", async () => {
  const texts = await writeMany(0, 60);
  expect(texts.join("\n")).toMatch(/\[\D/);
  expect(markersIn(texts)).toEqual([]);
}, 60_000);

test("sources of two digits can be named whole", async () => {
  const markers = markersIn(await writeMany(12, 120));
  for (const marker of markers) expect(marker).toMatch(/^\[((1[0-2]?|[2-9])(, ?|\]|$))+$/);
  expect(markers.some((marker) => /\b1[0-2]\b/.test(marker))).toBe(true);
}, 60_000);

test("an answer that no bracket touches is the same with sources as without", async () => {
  const study = bench.open().model;
  await load(study, await bench.writeModel("study", {}));
  const asked = [plain("Explain filtration.")];
  const decoding = { temperature: 0.8, topP: 1, maxTokens: 300, seed: 11 };
  const free = await answer(study, request(asked, { decoding }));
  const constrained = await answer(study, request(asked, { decoding, citable: 3 }));
  expect(constrained.text).toBe(free.text);
  expect(constrained.done.stop).toBe("end");
});
