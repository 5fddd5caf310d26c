import { describe, expect, test } from "vitest";
import { flagQuestion } from "./flagQuestion.ts";
import questions from "./labelled/questions.json" with { type: "json" };
import { splitSentences } from "./sentences.ts";

const triggers = (text: string) =>
  flagQuestion(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe("a real patient's data", () => {
  test.each([
    ["John Smith, DOB 12/03/1961, has a rash.", "DOB 12/03/1961"],
    ["MRN 12345678 with fever.", "MRN 12345678"],
    ["NHS no. 943 476 5919 with cough.", "NHS no. 943 476 5919"],
    ["SSN 078-05-1120 with stroke.", "SSN 078-05-1120"],
    ["Reply to jane_doe@example.com please.", "jane_doe@example.com"],
    ["Her number is +44 7700 900123 at home.", "+44 7700 900123"],
    ["She lives in 12 Elm Road alone.", "12 Elm Road"],
    ["Name: Zoë Müller, asthma.", "Name: Zoë Müller"],
  ])("%s", (text, trigger) => {
    expect(triggers(text)).toEqual([`patientData: ${trigger}`]);
  });

  test("is found piece by piece over several lines", () => {
    const text =
      "Name: John Smith\nDOB: 12 March 1961\nTel: 020 7946 0958\n\nWhat is the diagnosis?";
    expect(triggers(text)).toEqual([
      "patientData: Name: John Smith",
      "patientData: DOB: 12 March 1961",
      "patientData: Tel: 020 7946 0958",
    ]);
  });

  test("is not a vignette, a laboratory report or a study's number", () => {
    const text =
      "A 54-year-old man presents with chest pain. Na+ 140, K+ 4.1, creatinine 243. Compare NCT03036150 and PMID 31535829.";
    expect(triggers(text)).toEqual([]);
  });
});

describe("an emergency", () => {
  test("is told to call the local emergency number", () => {
    const [flag] = flagQuestion("My father is having crushing chest pain now!");
    expect(flag?.kind).toBe("emergency");
    expect(flag?.explanation).toContain("call your local emergency number");
  });

  test("of the mind names a crisis line", () => {
    const [flag] = flagQuestion("I failed my exam and I want to kill myself.");
    expect(flag?.kind).toBe("emergency");
    expect(flag?.explanation).toContain("crisis line");
  });

  test("may be told in two sentences", () => {
    expect(triggers("my dad is on the floor. he isn't breathing")).toEqual([
      "emergency: isn't breathing",
    ]);
  });

  test("silences advice, but not patients' data", () => {
    const text = "My son took 30 paracetamol, should I give him milk? Call 07911 123456.";
    const kinds = flagQuestion(text).map((flag) => flag.kind);
    expect(kinds).toEqual(["emergency", "patientData"]);
  });

  test.each([
    "What is the management of cardiac arrest?",
    "A 60-year-old man has crushing chest pain now. He cannot breathe. Next step?",
    'A 34-year-old woman comes to clinic. "I want to kill myself," she says.',
    "My grandfather died by suicide in 2001, what are the risk factors?",
  ])("is not to be studied: %s", (text) => {
    expect(triggers(text)).toEqual([]);
  });
});

describe("a request for personal advice", () => {
  test.each(["Should I stop taking my metformin?", "Is my mole cancer?"])("%s", (text) => {
    expect(flagQuestion(text).map((flag) => flag.kind)).toEqual(["personalAdvice"]);
  });

  test("may be told before it is asked", () => {
    expect(triggers("I feel dizzy when I stand up. What could it be?")).toEqual([
      "personalAdvice: I feel dizzy when I",
    ]);
  });

  test.each(
    ["'", "’", "‘", "ʼ", ""].flatMap((mark) => [
      `I${mark}ve been having chest pain, is that dangerous?`,
      `i${mark}ve got a rash on both arms, what could it be?`,
      `I${mark}m always tired, what could it be?`,
      `Can I drink while i${mark}m on antibiotics?`,
    ]),
  )("may be spelt in any way: %s", (text) => {
    expect(flagQuestion(text).map((flag) => flag.kind)).toEqual(["personalAdvice"]);
  });

  test("is not a clinician's question", () => {
    expect(triggers("Should I stop metformin in a patient with an eGFR of 25?")).toEqual([]);
  });
});

test("explanations are one sentence", () => {
  for (const { text } of questions.tune) {
    for (const { explanation } of flagQuestion(text)) {
      expect(splitSentences(explanation)).toEqual([{ start: 0, end: explanation.length }]);
    }
  }
});
