import { describe, expect, test } from "vitest";
import type { Passage } from "../../contract/library.ts";
import { flagAnswer } from "../advise/flagAnswer.ts";
import { groundAnswer } from "../cite/groundAnswer.ts";
import { makePrompts } from "./makePrompts.ts";

const told = (prompts: readonly { kind: string; danger: number; prompt: string }[]) =>
  prompts.map(({ kind, danger, prompt }) => `${danger} ${kind}: ${prompt}`);

describe("a sentence that its source contradicts", () => {
  const notes = (text: string): Passage => ({
    passageId: 7,
    documentId: "00000000-0000-4000-8000-000000000001",
    title: "Harrison",
    kind: "pdf",
    page: 16,
    pageLabel: "14",
    heading: [],
    text,
    start: 0,
    end: text.length,
  });

  /** Prompts of an answer that was really held against these two passages. */
  function promptsAgainst(text: string, source: string) {
    const passages = [notes("The spleen filters old red cells."), notes(source)];
    const grounded = groundAnswer(text, passages);
    return makePrompts({ ...grounded, flags: flagAnswer(grounded.text), passages }, () => false);
  }
  const opposite = "Source 2 (Harrison, p. 14) says the opposite: open it and decide.";

  test.each([
    ["Warfarin is safe in pregnancy [2].", "Warfarin is contraindicated in pregnancy."],
    [
      "Penicillin can be given to patients with an allergy to penicillin [2].",
      "Penicillin must not be given to patients with an allergy to penicillin.",
    ],
    [
      "Metformin is not stopped before contrast imaging [2].",
      "Metformin is stopped before contrast imaging.",
    ],
    [
      "Enoxaparin 40 mg daily is not given after hip surgery [2].",
      "Enoxaparin 40 mg daily is given after hip surgery.",
    ],
  ])("could harm a patient at once: %s", (text, source) => {
    expect(told(promptsAgainst(text, source))).toEqual([`5 notFound: ${opposite}`]);
  });

  test("comes before the gaps, and is grave where no patient is harmed at once", () => {
    const text =
      "The colon absorbs iron through ferritin cycles. Aldosterone does not raise the blood pressure [2].";
    expect(told(promptsAgainst(text, "Aldosterone raises the blood pressure."))).toEqual([
      `4 notFound: ${opposite}`,
      "2 notFound: Your sources do not bear out “The colon absorbs iron through ferritin cycles”: look it up in a textbook or guideline.",
    ]);
  });

  test("is not told to be the opposite where the source speaks of another drug", () => {
    const [prompt] = promptsAgainst(
      "Verapamil slows conduction through the atrioventricular node [2].",
      "Digoxin slows conduction through the atrioventricular node.",
    );
    expect(prompt).toMatchObject({
      danger: 4,
      prompt:
        "Source 2 (Harrison, p. 14) says this of something else than the answer does: open it and decide.",
    });
  });

  test("still asks for a guideline that it names", () => {
    const prompts = promptsAgainst(
      "NICE 2019 says that warfarin is safe in pregnancy [2].",
      "Warfarin is contraindicated in pregnancy.",
    );
    expect(told(prompts)).toEqual([
      `5 notFound: ${opposite}`,
      "3 guideline: NICE 2019 is not in your library and may be invented: find the guideline.",
    ]);
  });
});
