import { expect, test } from "vitest";
import { repeatsItself } from "./repeatsItself.ts";

const sentence = "Adrenaline is given into the muscle of the outer thigh. ";

test.each([
  ["one letter", "J".repeat(96)],
  ["a word", `The dose is ${"the ".repeat(24)}`],
  ["a sentence", `First, call for help. ${sentence.repeat(4)}`],
  ["a sentence, cut anywhere", (sentence.repeat(5) + sentence.slice(0, 17)).slice(9)],
  ["a sign, on and on", `Plan\n${"-".repeat(480)}`],
  ["lines of a list", `Causes:\n${"- Infection\n- Drugs\n".repeat(6)}`],
])("%s over and over is a repetition", (_, text) => {
  expect(repeatsItself(text)).toBe(true);
});

test.each([
  ["nothing", ""],
  ["a short text of one letter", "J".repeat(95)],
  ["a sentence three times", sentence.repeat(3)],
  ["a rule of dashes", `Plan\n${"-".repeat(200)}`],
  ["a line to fill in", `Name: ${"_".repeat(120)}`],
  ["ten empty rows of a table", `| a | b | c |\n${"|   |   |   |\n".repeat(10)}`],
  ["the head of a wide table", `| a | b | c | d |\n|${"---|".repeat(20)}`],
  ["a repetition that was left", `${sentence.repeat(4)}Then call for help.`],
  [
    "a numbered list",
    Array.from({ length: 20 }, (_, i) => `${i + 1}. Check the pulse.\n`).join(""),
  ],
])("%s is none", (_, text) => {
  expect(repeatsItself(text)).toBe(false);
});

test("finds a sentence of 240 units, and none longer", () => {
  const long = Array.from({ length: 240 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join("");
  expect(repeatsItself(long.repeat(4))).toBe(true);
  expect(repeatsItself(`${long}.`.repeat(4))).toBe(false);
});
