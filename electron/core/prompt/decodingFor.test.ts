import { expect, test } from "vitest";
import { decodingFor } from "./decodingFor.ts";

const set = { temperature: 0.7, topP: 0.9, maxTokens: 100, seed: 3 };

test("a model is asked as the settings say, the demo always at temperature 0", () => {
  expect(decodingFor("meditron-7b", set)).toEqual(set);
  expect(decodingFor("viva-demo", set)).toEqual({ ...set, temperature: 0 });
});

test("a seed is drawn where none is set", () => {
  expect(decodingFor("viva-demo", { ...set, seed: null }).seed).toBeTypeOf("number");
});
