import { expect, test } from "vitest";
import { groupParts, nameOfPart, readSplitName } from "./splitModelName.ts";

test("a name says which part it is of how many", () => {
  expect(readSplitName("/models/meditron-70b.Q8_0-00002-of-00003.gguf")).toEqual({
    stem: "/models/meditron-70b.Q8_0",
    part: 2,
    parts: 3,
  });
  expect(nameOfPart({ stem: "m", parts: 12 }, 7)).toBe("m-00007-of-00012.gguf");
});

test.each([
  "model.gguf",
  "m-00001-of-00001.gguf",
  "m-00000-of-00003.gguf",
  "m-00004-of-00003.gguf",
  "m-1-of-3.gguf",
  "m-00001-of-00003.GGUF",
  "m-00001-of-00003.gguf.part",
  "-00001-of-00003.gguf",
])("%s is no part of a model", (name) => {
  expect(readSplitName(name)).toBeNull();
});

test("parts are one group in their order, other models and other counts are groups of their own", () => {
  const names = [
    "b-00002-of-00002.gguf",
    "a.gguf",
    "b-00001-of-00002.gguf",
    "b-00002-of-00003.gguf",
    "c-00001-of-00002.gguf",
  ];
  expect(groupParts(names, (name) => name)).toEqual([
    ["b-00001-of-00002.gguf", "b-00002-of-00002.gguf"],
    ["a.gguf"],
    ["b-00002-of-00003.gguf"],
    ["c-00001-of-00002.gguf"],
  ]);
});
