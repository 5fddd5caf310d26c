import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Flag } from "../../contract/flag.ts";
import { flagAnswer } from "./flagAnswer.ts";
import answers from "./labelled/answers.json" with { type: "json" };
import { splitSentences } from "./sentences.ts";

const triggers = (text: string) =>
  flagAnswer(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe("triggers", () => {
  test.each([
    ["Give aspirin 300 mg at once.", ["dose: 300 mg"]],
    ["Prednisolone 0.5–1 mg/kg/day is tapered.", ["dose: 0.5–1 mg/kg/day"]],
    ["Cefotaxime 1 g IV is given.", ["dose: 1 g"]],
    ["Take 2 tablets twice daily.", ["dose: 2 tablets"]],
    ["Digoxin is loaded with .5 mg by mouth.", ["dose: .5 mg"]],
    ["Give .25–.5 mg of colchicine.", ["dose: .25–.5 mg"]],
    ["Treat potassium above .5 mmol/L.", ["labCutoff: potassium above .5 mmol/L"]],
    ["Adrenaline 0.5 mL of 1:1000 is injected.", ["dose: 0.5 mL"]],
    ["HbA1c ≥ 6.5 % is diagnostic.", ["labCutoff: HbA1c ≥ 6.5 %"]],
    ["Treat potassium above 5.5 mmol/L.", ["labCutoff: potassium above 5.5 mmol/L"]],
    ["Hypertension is BP >140/90 mmHg.", ["labCutoff: BP >140/90 mmHg"]],
    ["Injury means troponin > 99th percentile.", ["labCutoff: troponin > 99th percentile"]],
    ["KDIGO 2012 grades albuminuria.", ["guideline: KDIGO 2012"]],
    ["The 2019 ESC guideline agrees.", ["guideline: 2019 ESC guideline"]],
    ["This follows NICE (2021).", ["guideline: NICE (2021)"]],
    ["It was approved in September 2023.", ["afterCutoff: September 2023"]],
    ["It is 100 % safe.", ["absolute: 100 % safe"]],
    ["It works in all patients.", ["absolute: in all patients"]],
  ])("%s", (text, expected) => {
    expect(triggers(text)).toEqual(expected);
  });

  test("of several kinds and sentences come in reading order", () => {
    const text =
      "Always start aspirin 300 mg. The 2024 ESC guideline treats a troponin above 14 ng/L.\n\n- Never give 5 mg of morphine.";
    expect(triggers(text)).toEqual([
      "absolute: Always",
      "dose: 300 mg",
      "guideline: 2024 ESC guideline",
      "afterCutoff: 2024",
      "labCutoff: troponin above 14 ng/L",
      "absolute: Never",
      "dose: 5 mg",
    ]);
  });

  test("are found in table cells, each cell by itself", () => {
    const text =
      "| Test | Limit |\n|---|---|\n| Potassium | 3.5–5.0 mmol/L |\n| Drug | 40 mg daily |";
    expect(triggers(text)).toEqual(["labCutoff: 3.5–5.0 mmol/L", "dose: 40 mg"]);
  });

  test("are absent from clean text", () => {
    const text =
      "# Heart failure\n\nThe left ventricle weighs 200 g and ejects 70 mL. Symptoms are not always present.\n\n1. Her sodium was 138 mmol/L.\n2. Smoking was first studied in 1950.";
    expect(triggers(text)).toEqual([]);
  });
});

describe("Unicode", () => {
  test.each([
    ["300\u00a0mg of aspirin", "300\u00a0mg"],
    ["25\u202fµg of levothyroxine", "25\u202fµg"],
    ["25 μg of levothyroxine", "25 μg"],
    ["25 mcg of levothyroxine", "25 mcg"],
    ["2.5−5 mg of morphine", "2.5−5 mg"],
    ["**300** mg of aspirin", "300** mg"],
    ["0·5 mg of colchicine", "0·5 mg"],
  ])("dose %s", (dose, trigger) => {
    const before = "👩🏽‍⚕️ For Rene\u0301 and René, ";
    const text = `${before}give ${dose}.`;
    const [flag] = flagAnswer(text);
    expect(text.slice(flag?.start, flag?.end)).toBe(trigger);
    expect(flag?.sentenceStart).toBe(0);
    expect(flag?.sentenceEnd).toBe(text.length);
  });

  test.each(["<50 ×10⁹/L", "<50 × 10^9/L", "＜50 x10⁹/L", "≤ 50 ×\u00a010⁹/L"])(
    "count %s",
    (limit) => {
      expect(triggers(`😀 Platelets ${limit} are low.`)).toEqual([`labCutoff: Platelets ${limit}`]);
    },
  );

  test("a negative T-score with a typographic minus", () => {
    expect(triggers("A T-score of −2.5 or lower is osteoporosis.")).toEqual([
      "labCutoff: T-score of −2.5 or lower",
    ]);
  });
});

describe("the knowledge cut-off", () => {
  test("is August 2023 unless given", () => {
    expect(triggers("It changed in August 2023 and in 2022.")).toEqual([]);
    expect(flagAnswer("It changed in 2025.").map((flag) => flag.explanation)).toEqual([
      expect.stringContaining("(August 2023)"),
    ]);
  });

  test("moves with the model", () => {
    const cutoff = { year: 2021, month: 9 };
    const late = (text: string) =>
      flagAnswer(text, cutoff).filter((flag) => flag.kind === "afterCutoff");
    expect(late("It changed in September 2021.")).toEqual([]);
    expect(late("It changed in October 2021.")).toHaveLength(1);
    expect(late("It changed in 2022.")[0]?.explanation).toContain("(September 2021)");
  });
});

test("explanations are one sentence and say what to check", () => {
  for (const { text } of answers.tune) {
    for (const { explanation } of flagAnswer(text)) {
      expect(splitSentences(explanation)).toEqual([{ start: 0, end: explanation.length }]);
      expect(explanation).toMatch(/\b(?:check|look|open|find)\b/u);
      expect(explanation).not.toContain("{");
    }
  }
});

test("flags of a paragraph do not depend on what stands before it", () => {
  const paragraph = fc.constantFrom(...answers.tune.map(({ text }) => text));
  const line = fc.constantFrom("😀", "e\u0301", "Plain.");
  fc.assert(
    fc.property(paragraph, line, paragraph, (first, between, second) => {
      const lead = `${first}\r\n${between}\n\n`;
      const moved = flagAnswer(second).map((flag) => movedBy(flag, lead.length));
      expect(flagAnswer(lead + second)).toEqual([...flagAnswer(first), ...moved]);
    }),
    { numRuns: 60 },
  );
});

function movedBy(flag: Flag, by: number): Flag {
  return {
    ...flag,
    start: flag.start + by,
    end: flag.end + by,
    sentenceStart: flag.sentenceStart + by,
    sentenceEnd: flag.sentenceEnd + by,
  };
}
