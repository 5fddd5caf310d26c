import { describe, expect, test } from "vitest";
import { foldText } from "../advise/foldText.ts";
import { comparable, compareQuantities } from "./compareQuantities.ts";
import type { Quantity } from "./quantities.ts";
import { readQuantities } from "./quantities.ts";

const read = (text: string) => readQuantities(foldText(text));
const kinds = (text: string) => read(text).map(({ kind }) => kind);

/** How the quantities of an answer stand to those of a passage, in their order. */
function compare(answer: string, passage: string): string {
  const theirs = read(passage);
  return read(answer)
    .map((mine, index) => {
      const other = theirs[index];
      return other !== undefined && comparable(mine, other) ? compareQuantities(mine, other) : "-";
    })
    .join(" ");
}

describe("the same quantity", () => {
  test.each([
    ["500 mg", "0.5 g"],
    ["500 mg", "500,000 µg"],
    ["500 mg", "500 000 mcg"],
    ["500 mg", "500000 μg"],
    ["0,5 mg", "500 micrograms"],
    ["500-mg tablet", "500 mg"],
    ["max 4 g", "must not exceed 4000 mg"],
    ["a rise of at most 10 mmol/L", "must not rise by more than 10 mmol/L"],
    ["must not fall below 90 mmHg", "at least 90 mmHg"],
    ["three times daily", "two to four times daily"],
    [".5 mg", "0.5 mg"],
    ["-.5 mmol/L", "−0.5 mmol/L"],
    ["a T-score of −2.5 or less", "a T-score of -2.5 or lower"],
    ["minus 10 mmol/L", "−10 mmol/L"],
    ["-1 to -2.5", "between −1 and −2.5"],
    ["10 -20 mg", "10–20 mg"],
    ["½ tablet", "1/2 tablet"],
    ["half a tablet", "1/2 tablet"],
    ["1 1/2 tablets", "1.5 tablets"],
    ["one in ten", "10%"],
    ["1 in 2,500", "One in 2500"],
    ["given t.i.d.", "three times daily"],
    ["3 x daily", "three times a day"],
    ["at least 88%", "88–92%"],
    ["up to 92%", "88–92%"],
    ["1.5 L", "1500 ml"],
    ["½ litre", "500 mL"],
    ["half a litre", "500 mL"],
    ["5 mmol/L", "5000 µmol/l"],
    ["7 mmol per litre", "7 mmol/L"],
    ["10 g/dL", "100 g/L"],
    ["0.1 units/kg/hour", "0.1 units per kg per hour"],
    ["20 µg/kg/min", "1.2 mg/kg/h"],
    ["10 per cent", "10%"],
    ["1 in 100", "1%"],
    ["four fifths", "80 percent"],
    ["a quarter", "25%"],
    ["1:1000", "1 in 1,000"],
    ["0.7", "70%"],
    ["10–20 mg", "10 to 20 mg"],
    ["10–20 mg", "between 10 and 20 mg"],
    ["10 mg to 20 mg", "10-20 mg"],
    ["at least 65", "≥ 65"],
    ["more than 65", "65 or more"],
    ["no more than 2 g", "up to 2 g"],
    ["under 30 mL/min", "less than 30 ml/min"],
    ["two weeks", "14 days"],
    ["60 minutes", "1 hour"],
    ["twice daily", "every 12 hours"],
    ["1 g b.d.", "1 g bid"],
    ["1 g tds", "1 g three times a day"],
    ["1 g QID", "1 g every 6 hours"],
    ["2 g/day", "2 g daily"],
    ["2 g per day", "2 g once daily"],
    ["four-hourly", "every 4 h"],
    ["once a week", "weekly"],
    ["BP 140/90 mmHg", "140/90"],
    ["4 kPa", "30 mmHg"],
    ["101.3 °F", "38.5 °C"],
    ["200 cells/mm³", "200 per mm3"],
    ["150 × 10⁹/L", "150 x 10^9 per litre"],
    ["about 10%", "9.5%"],
    ["15 mg", "7.5 to 25 mg"],
    ["10 to 15 mg", "5 to 20 mg"],
  ])("%s is %s", (answer, passage) => {
    expect(compare(answer, passage)).toMatch(/^same( same)*$/u);
  });
});

describe("another quantity", () => {
  test.each([
    ["10 mg", "100 mg"],
    [".5 mg", "5 mg"],
    ["5 mg", ".5 mg"],
    ["10 mmol/L", "−10 mmol/L"],
    ["2.5 or less", "-2.5 or less"],
    ["+70 mV", "−70 mV"],
    ["1/4 tablet", "1/2 tablet"],
    ["1/4 tablet", "½ tablet"],
    ["above 92%", "88–92%"],
    ["less than 88%", "88–92%"],
    ["given t.i.d.", "given b.i.d."],
    ["given q.i.d.", "three times daily"],
    ["250 mg", "250 micrograms"],
    ["30 mg", "7.5 to 25 mg"],
    ["10 to 40 mg", "20 to 60 mg"],
    ["at least 4", "at least 2"],
    ["above 30", "below 30"],
    ["26.5 mmol/L", "26.5 µmol/L"],
    ["every 12 hours", "every 8 hours"],
    ["once daily", "once weekly"],
    ["1:10,000", "1:1000"],
    ["15:2", "30:2"],
    ["40%", "10%"],
  ])("%s is not %s", (answer, passage) => {
    expect(compare(answer, passage)).toBe("other");
  });

  test("neither follows from the other", () => {
    expect(compare("6 months", "at least 3 months")).toBe("unclear");
    expect(compare("10 to 20 mg", "15 mg")).toBe("unclear");
  });

  test.each([
    ["7 mmol/L", "126 mg/dL"],
    ["5 mg", "5 mL"],
    ["5 mg", "5 mg/kg"],
    ["5 units", "5 mg"],
  ])("%s and %s are not compared", (answer, passage) => {
    expect(compare(answer, passage)).toBe("-");
  });
});

test.each([
  "Guidance of 2019 and 2021",
  "CD4, T4, B12, CURB-65, COX-2, CHA2DS2-VASc, FEV1",
  "type 2 diabetes of stage 3",
  "Vitamin B12 and factor 8",
  "the first of them",
])("no quantity: %s", (text) => {
  expect(kinds(text)).toEqual([]);
});

test("the offsets are those of the text", () => {
  const text = "Give aspirin 300 mg, then 75 mg daily.";
  const found: Quantity[] = read(text);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
    "300 mg",
    "75 mg",
    "daily",
  ]);
});
