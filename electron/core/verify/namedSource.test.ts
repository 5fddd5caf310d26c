import { describe, expect, test } from "vitest";
import { flagAnswer } from "../advise/flagAnswer.ts";
import labelled from "../advise/labelled/answers.json" with { type: "json" };
import { namedSource } from "./namedSource.ts";

describe("what a trigger names", () => {
  test.each([
    ["ESC 2021", "ESC 2021", "guideline"],
    ["2019 ESC/EAS guidelines", "ESC/EAS 2019", "guideline"],
    ["NICE (2021)", "NICE 2021", "guideline"],
    [
      "World Health Organization recommended in 2019",
      "World Health Organization 2019",
      "guideline",
    ],
    ["NICE guideline NG136", "NICE guideline NG136", "guideline"],
    ["DSM-5", "DSM-5", "document"],
    ["Rome IV criteria", "Rome IV criteria", "document"],
    ["2018 guidelines", "The guideline “2018 guidelines”", "guideline"],
    ["DAPA-HF trial, 2019", "The DAPA-HF trial", "trial"],
    ["Smith and colleagues (2019)", "The publication “Smith and colleagues 2019”", "publication"],
    ["(Smith & Jones, 2019)", "The publication “Smith and Jones, 2019”", "publication"],
    ["Lancet 2017", "The publication “Lancet 2017”", "publication"],
  ])("%s", (trigger, name, what) => {
    expect(namedSource(trigger)).toMatchObject({ name, what });
  });

  test.each([
    ["2021 ESC guideline", "ESC 2021"],
    ["ESC 2021", "2021 ESC"],
    ["NICE guideline NG136", "NG136"],
    ["DAPA-HF trial 2019", "DAPA HF trial"],
    ["(Smith & Jones, 2019)", "Smith Jones 2019"],
    ["Smith et al. (2019)", "Smith 2019"],
  ])("%s is looked for as %s", (trigger, phrase) => {
    expect(namedSource(trigger).phrases).toContain(phrase);
  });

  test("a body alone is never enough: its other editions say other things", () => {
    for (const { text } of [...labelled.tune, ...labelled.heldOut]) {
      for (const { kind, start, end } of flagAnswer(text)) {
        if (kind !== "guideline") continue;
        const { name, phrases } = namedSource(text.slice(start, end));
        expect(name).toMatch(/^[\p{Lu}\d]/u);
        expect(phrases.length).toBeGreaterThan(0);
        for (const phrase of phrases) expect(phrase).toMatch(/\d|\b[IV]+\b|trial|study/u);
      }
    }
  });
});
