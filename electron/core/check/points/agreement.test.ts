import { describe, expect, test } from "vitest";
import type { ColumnKind } from "../../../contract/check.ts";
import { lineUp } from "./lineUp.ts";
import type { NewRow } from "./newRow.ts";

const kinds: readonly ColumnKind[] = ["mine", "model", "reference"];
const rowsOf = (...texts: string[]) =>
  lineUp(
    texts.map((text, at) => ({ column: kinds[at] ?? "mine", text })),
    [],
  );
const told = ({ kind, claims }: NewRow) => [kind, ...claims.map(({ text }) => text)];

describe("rows of their own", () => {
  test.each([
    [
      "Potassium must always be checked before an ACE inhibitor is started.",
      "Potassium must always be checked within two weeks of the first dose.",
    ],
    ["It falls in liver disease.", "Proteinuria lowers it over weeks."],
    [
      "How far the rate falls depends on age and volume.",
      "How far the rate falls differs between patients with the same drug.",
    ],
    ["It raises filtration.", "It rises with an obstructed ureter."],
    ["Rate control with beta blocker.", "Digoxin controls the rate only at rest."],
    [
      "Furosemide 400 mg once daily is the first drug.",
      "The kidneys filter about 180 litres of plasma a day.",
    ],
    ["It lowers potassium.", "Potassium must always be checked within two weeks."],
    ["Venous pressure rises.", "It rises with an obstructed ureter."],
    ["Clopidogrel", "Morphine may delay the absorption of clopidogrel."],
    ["Fever", "Fever above 38.5 suggests perforation."],
    ["Spironolactone raises potassium.", "Potassium is measured at every visit."],
    ["Check INR.", "The level is measured at four hours."],
    ["O2 target 88-92%.", "Long-term oxygen is offered when PaO2 is below 7.3 kPa."],
  ])("%s has little to do with %s", (mine, model) => {
    expect(rowsOf(mine, model).map(told)).toEqual([
      ["onlyHere", mine],
      ["onlyHere", model],
    ]);
  });
});

test("two columns do not meet by way of a third", () => {
  const rows = rowsOf(
    "Clopidogrel",
    "Clopidogrel is added.",
    "Morphine may delay the absorption of clopidogrel.",
  );
  expect(rows.map(told)).toEqual([
    ["agree", "Clopidogrel", "Clopidogrel is added."],
    ["onlyHere", "Morphine may delay the absorption of clopidogrel."],
  ]);
});
