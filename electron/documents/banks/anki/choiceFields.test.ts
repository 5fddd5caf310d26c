import { expect, test } from "vitest";
import { choiceFields, keyOf } from "./choiceFields.ts";

const options = ["Vein", "Artery", "Nerve"];

test.each([
  ["b", 1],
  ["(C)", 2],
  ["Option A", 0],
  ["artery", 1],
  ["B. Artery", 1],
  ["B) artery", 1],
  ["B. Vein", null],
  ["C. difficile", null],
  ["A. and C.", null],
  ["1) and 3)", null],
  ["1.5 l/min", null],
  ["2", null],
  ["D", null],
  ["", null],
])("the answer %j names option %j", (answer, key) => {
  expect(keyOf(answer, options, false)).toBe(key);
});

test("a number names one of numbered options alone, and only if no other reads so", () => {
  expect(keyOf("2", options, true)).toBe(1);
  expect(keyOf("0", options, true)).toBeNull();
  expect(keyOf("2", ["2", "3", "4"], true)).toBeNull();
  expect(keyOf("2", ["2", "3", "4"], false)).toBe(0);
});

test("a letter that is also another option's text names none", () => {
  expect(keyOf("A", ["O", "A", "B"], false)).toBeNull();
});

test.each([
  [["Front", "Option 1", "Option 2", "Correct"], true],
  [["Question", "A", "B", "Answer"], false],
])("whether the options of %j are numbered: %s", (names, isNumbered) => {
  expect(choiceFields(names)).toMatchObject({ stem: 0, options: [1, 2], isNumbered, key: 3 });
});
