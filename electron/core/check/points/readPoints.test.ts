import { describe, expect, test } from "vitest";
import { readPoints } from "./readPoints.ts";

const cut = (text: string) => readPoints(text).map(({ start, end }) => text.slice(start, end));

describe("claims of an answer", () => {
  test.each<[string, string[]]>([
    ["", []],
    ["?! … — ***", []],
    ["Metoprolol", ["Metoprolol"]],
    ["yes", ["yes"]],
    ["B. Metoprolol", ["B. Metoprolol"]],
    ["C) Amiodarone", ["C) Amiodarone"]],
    ["C) Amiodarone works. It is slow.", ["C) Amiodarone works.", "It is slow."]],
    [
      "ACE inhibitor, beta blocker, loop diuretic 40 mg; check K+",
      ["ACE inhibitor", "beta blocker", "loop diuretic 40 mg", "check K+"],
    ],
    ["# Therapy\n\n- oxygen\n- fluids 30 ml/kg", ["oxygen", "fluids 30 ml/kg"]],
    [
      "Treat with ramipril, bisoprolol and spironolactone for life.",
      ["Treat with ramipril", "bisoprolol", "spironolactone for life."],
    ],
    [
      "ACE inhibitors cause cough and are contraindicated in pregnancy.",
      ["ACE inhibitors cause cough", "are contraindicated in pregnancy."],
    ],
    [
      "Type A needs surgery, type B is managed medically.",
      ["Type A needs surgery", "type B is managed medically."],
    ],
    [
      "Sodium is 120 mmol/L. Potassium is 6 mmol/L.",
      ["Sodium is 120 mmol/L", "Potassium is 6 mmol/L."],
    ],
    ["Correct option: E. Copper is deposited.", ["Correct option: E.", "Copper is deposited."]],
    [
      "Doses of 1,000 mg (oral, rectal, or IV) are safe.",
      ["Doses of 1,000 mg (oral, rectal, or IV) are safe."],
    ],
    [
      "Insulin and dextrose drive potassium into cells.",
      ["Insulin and dextrose drive potassium into cells."],
    ],
    ["In asthma, verapamil is used.", ["In asthma, verapamil is used."]],
    ["```\nrow, column and cell\n```\nText is read.", ["Text is read."]],
  ])("%j", (text, claims) => {
    expect(cut(text)).toEqual(claims);
  });

  test("an item of a list is read with what leads to it, and denied with it", () => {
    const [first, second] = readPoints("Avoid: verapamil, diltiazem, NSAIDs");
    expect(first?.read.denied.at(-1)).toBe(true);
    expect(second?.read.words.map(({ raw }) => raw)).toEqual(["Avoid", "diltiazem"]);
    expect(second?.read.denied).toEqual([true, true]);
    expect(second?.own).toEqual([false, true]);
  });

  test("options that are listed are no choices", () => {
    const listed = readPoints("A. Aspirin is safe.\nB. Warfarin is not.");
    expect(listed.map(({ choice }) => choice)).toEqual([undefined, undefined]);
    expect(readPoints("The answer is (c).")[0]?.choice?.letter).toBe("C");
    expect(readPoints("The answer is a drug.")[0]?.choice).toBeUndefined();
  });
});
