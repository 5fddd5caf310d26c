import { expect, test } from "vitest";
import { isFiller } from "./filler.ts";
import { readPoints } from "./readPoints.ts";

test.each([
  "Check the numbers in a current source.",
  "Please verify the dose in the BNF.",
  "Always check doses against local guidelines.",
  "Consult a current textbook.",
  "Refer to the national guideline for details.",
  "What is uncertain: the dose in renal failure.",
])("%s is about the answer", (sentence) => {
  expect(isFiller(sentence)).toBe(true);
  expect(readPoints(`Aspirin is given. ${sentence}`)).toHaveLength(1);
});

test.each([
  "Check the potassium in two weeks.",
  "Search for the source of bleeding.",
  "Look for a source of infection and treat it.",
  "Guidelines recommend aspirin.",
  "Check blood glucose with a reference method if in doubt.",
  "The diagnosis is uncertain.",
  "Confirm with endoscopy.",
])("%s is a point", (sentence) => {
  expect(isFiller(sentence)).toBe(false);
});

test("what an answer says again is one point, at its first place", () => {
  const said = "Aspirin blocks platelets. ";
  const text = `${said.repeat(400)}aspirin blocks platelets!\nIt prevents stroke.`;
  expect(readPoints(text).map(({ start, end }) => [start, text.slice(start, end)])).toEqual([
    [0, "Aspirin blocks platelets."],
    [text.indexOf("It prevents"), "It prevents stroke."],
  ]);
});

test("items that stand under other lines are other points", () => {
  const text = "Avoid in asthma:\n- propranolol\n\nGive in migraine:\n- propranolol";
  expect(readPoints(text)).toHaveLength(2);
});
