import { describe, expect, test } from "vitest";
import type { Claim, Support } from "../../contract/grounding.ts";
import type { Passage } from "../../contract/library.ts";
import { groundAnswer } from "./groundAnswer.ts";

const passage = (text: string): Passage => ({
  passageId: 1,
  documentId: "notes",
  title: "Lecture notes",
  kind: "pdf",
  page: 3,
  pageLabel: "3",
  heading: [],
  start: 0,
  end: text.length,
  text,
});
const others = [
  "The liver makes bile and stores glycogen. Gilbert syndrome raises unconjugated bilirubin.",
  "Osteoarthritis narrows the joint space. Osteophytes form at the margins.",
] as const;

/** What becomes of one sentence that names one passage among three. */
function judged(text: string, sentence: string): Claim {
  const [claim] = groundAnswer(sentence.replace(/\.$/u, " [2]."), [
    passage(others[0]),
    passage(text),
    passage(others[1]),
  ]).grounding.claims;
  return claim ?? expect.fail("no claim");
}

describe("the opposite is not found, has evidence and says so", () => {
  test.each([
    ["Warfarin is contraindicated in pregnancy.", "Warfarin is safe in pregnancy."],
    ["Nobody needs to check the potassium.", "Potassium must always be checked."],
    ["No one should measure the potassium.", "The potassium should be measured."],
    ["Beta-blockers should not be given in acute asthma.", "Give beta-blockers in acute asthma."],
    [
      "Beta-blockers are recommended in stable angina.",
      "Beta-blockers are discouraged in stable angina.",
    ],
    ["Rifampicin induces liver enzymes.", "Rifampicin inhibits liver enzymes."],
    [
      "Adrenaline is injected intramuscularly in anaphylaxis.",
      "Adrenaline is injected IV in anaphylaxis.",
    ],
    ["Ceftriaxone is given intravenously.", "Ceftriaxone is given by mouth."],
    ["Morphine is given subcutaneously.", "Morphine is given IM."],
    [
      "Digoxin toxicity is worsened by hypokalaemia.",
      "Digoxin toxicity is prevented by hypokalaemia.",
    ],
    [
      "Pericarditis pain is improved by sitting forward.",
      "Pericarditis pain is worsened by sitting forward.",
    ],
    ["Aspirin may be continued before surgery.", "Aspirin must be stopped before surgery."],
    ["Few patients with lupus have nephritis.", "Most patients with lupus have nephritis."],
    ["There is little evidence for colchicine.", "There is strong evidence for colchicine."],
    [
      "Metformin lowers glucose without causing hypoglycaemia.",
      "Metformin lowers glucose and causes hypoglycaemia.",
    ],
    ["Loop diuretics decrease serum calcium.", "Loop diuretics increase serum calcium."],
    ["Levothyroxine is taken before breakfast.", "Levothyroxine is taken after breakfast."],
    [
      "Give fluids before vasopressors in septic shock.",
      "Give vasopressors before fluids in septic shock.",
    ],
    [
      "The left recurrent nerve loops under the aorta.",
      "The right recurrent nerve loops under the aorta.",
    ],
    ["Proximal muscles are weak in myositis.", "Distal muscles are weak in myositis."],
    [
      "The systolic murmur radiates to the carotids.",
      "The diastolic murmur radiates to the carotids.",
    ],
    ["Salbutamol is a beta agonist.", "Salbutamol is a beta antagonist."],
    ["Acute pancreatitis raises lipase tenfold.", "Chronic pancreatitis raises lipase tenfold."],
    [
      "The afferent arteriole is constricted by ibuprofen.",
      "The efferent arteriole is constricted by ibuprofen.",
    ],
    ["Hypokalaemia causes U waves.", "Hyperkalaemia causes U waves."],
    ["Olanzapine causes weight gain.", "Olanzapine causes weight loss."],
    [
      "Hydralazine dilates arterioles more than veins.",
      "Hydralazine dilates veins more than arterioles.",
    ],
  ])("%s / %s", (text, sentence) => {
    const { support, reason, evidence } = judged(text, sentence);
    expect(support).toBe("notFound");
    expect(reason).toMatch(/^Source 2 says the opposite: /u);
    expect(evidence?.quote).toBe(text);
  });
});

describe("words that exclude each other, said of other things", () => {
  test.each([
    [
      "Corticosteroids are not a first-line treatment of anaphylaxis. Anaphylaxis that persists after 2 intramuscular doses needs expert help and an intravenous adrenaline infusion.",
      "The first-line treatment of anaphylaxis is intramuscular adrenaline.",
    ],
    [
      "Verapamil worsens heart failure with reduced ejection fraction because it weakens contraction.",
      "Heart failure with preserved ejection fraction shows raised filling pressures.",
    ],
    [
      "Hydrocortisone 100 mg is given at once by intravenous injection in adrenal crisis.",
      "Injected hydrocortisone is needed when vomiting prevents oral treatment.",
    ],
    [
      "A negative screening test does not exclude disease, so new symptoms still need investigation.",
      "Screening finds the disease at 60 years, and death still comes at 67 years.",
    ],
  ])("%s / %s", (text, sentence) => {
    expect(judged(text, sentence).reason).not.toContain("the opposite");
  });

  test("of two sentences that are shown as one, the words quoted are those that differ", () => {
    const text =
      "A lumbar puncture is done at once in suspected meningitis. Dexamethasone is given before the first dose of antibiotics.";
    const { reason } = judged(
      text,
      "In suspected meningitis dexamethasone is given after the first dose of antibiotics.",
    );
    expect(reason).toBe("Source 2 says the opposite: “before”, where the answer says “after”.");
  });
});

describe("numbered names are names", () => {
  test.each([
    [
      "Type 1 diabetes is caused by destruction of beta cells.",
      "Type 2 diabetes is caused by destruction of beta cells.",
    ],
    ["Stage 3 CKD is a GFR of 30 to 59.", "Stage 4 CKD is a GFR of 30 to 59."],
    ["COX-1 protects the stomach.", "COX-2 protects the stomach."],
    ["Beta-1 receptors raise the heart rate.", "Beta-2 receptors raise the heart rate."],
    ["HHV-8 causes Kaposi sarcoma.", "HHV-6 causes Kaposi sarcoma."],
    ["Factor VIII is missing in haemophilia A.", "Factor IX is missing in haemophilia A."],
    ["Hepatitis B is a DNA virus.", "Hepatitis C is a DNA virus."],
    ["The third cranial nerve moves the eye.", "The fourth cranial nerve moves the eye."],
    [
      "Amiodarone 300 mg is given after the third shock.",
      "Amiodarone 300 mg is given after the first shock.",
    ],
  ])("%s / %s", (text, sentence) => {
    const { support, evidence } = judged(text, sentence);
    expect(support).toBe("notFound");
    expect(evidence?.quote).toBe(text);
  });

  test.each([
    ["Factor VIII is missing in haemophilia A.", "Factor 8 is missing in haemophilia A."],
    [
      "Type II respiratory failure raises carbon dioxide.",
      "Type 2 respiratory failure raises carbon dioxide.",
    ],
    ["β1 receptors raise the heart rate.", "Beta-1 receptors raise the heart rate."],
    ["Factors II, VII, IX and X depend on vitamin K.", "Factor VII depends on vitamin K."],
    ["Pyridoxine is given with isoniazid.", "Vitamin B6 is given with isoniazid."],
  ])("%s is %s", (text, sentence) => {
    expect(judged(text, sentence).support).toBe("supported");
  });
});

describe("numbers that stand with other words", () => {
  const notHere: readonly Support[] = ["numberConflict", "notFound"];
  test.each([
    [
      "Adults receive 10 mg and children receive 5 mg of ondansetron.",
      "Adults receive 5 mg and children receive 10 mg of ondansetron.",
    ],
    [
      "Adults receive 10 mg and children receive 5 mg of ondansetron.",
      "Children receive 10 mg of ondansetron.",
    ],
    ["Sensitivity is 85% and specificity is 95%.", "Sensitivity is 95% and specificity is 85%."],
    [
      "The left ventricle has a wall of 10 mm and the right ventricle one of 3 mm.",
      "The right ventricle has a wall of 10 mm.",
    ],
    [
      "In adults the dose of morphine is 10 mg. In children the dose of morphine is 0.1 mg/kg.",
      "In children the dose of morphine is 10 mg.",
    ],
    [
      "Clopidogrel is loaded with 300 mg, then 75 mg daily.",
      "Clopidogrel is loaded with 75 mg, then 300 mg daily.",
    ],
    [
      "Troponin peaks at 24 hours and falls within 10 days.",
      "Troponin peaks at 10 days and falls within 24 hours.",
    ],
    [
      "Ramipril is started at 1.25 mg and increased to 10 mg.",
      "Ramipril is started at 10 mg and increased.",
    ],
  ])("%s / %s", (text, sentence) => {
    expect(notHere).toContain(judged(text, sentence).support);
  });

  test.each([
    [
      "Adults receive 10 mg and children receive 5 mg of ondansetron.",
      "Children receive 5 mg of ondansetron.",
    ],
    ["Sensitivity is 85% and specificity is 95%.", "Specificity is 95% and sensitivity is 85%."],
    ["Clopidogrel is loaded with 300 mg, then 75 mg daily.", "Clopidogrel 75 mg is taken daily."],
    [
      "The left ventricle has a wall of 10 mm and the right ventricle one of 3 mm.",
      "The right ventricle has a wall of 3 mm.",
    ],
  ])("%s bears out %s", (text, sentence) => {
    expect(judged(text, sentence).support).toBe("supported");
  });
});

describe("one dose in other words", () => {
  const amoxicillin = "Amoxicillin 500 mg three times daily for five days treats pneumonia.";
  test.each([
    [amoxicillin, "Amoxicillin 1.5 g per day for five days treats pneumonia."],
    ["Paracetamol must not exceed 4 g in 24 hours.", "Paracetamol must not exceed 4000 mg a day."],
    ["One in 2500 newborns has cystic fibrosis.", "1 in 2,500 newborns has cystic fibrosis."],
    ["Digoxin is loaded with 0.25 mg by mouth.", "Digoxin is loaded with .25 mg by mouth."],
  ])("%s bears out %s", (text, sentence) => {
    expect(judged(text, sentence).support).toBe("supported");
  });

  test("another total, or one dose of the total, is not the same", () => {
    expect(judged(amoxicillin, "Amoxicillin 2 g per day treats pneumonia.").support).toBe(
      "numberConflict",
    );
    expect(
      judged(amoxicillin, "Amoxicillin 1.5 g three times daily treats pneumonia.").support,
    ).toBe("numberConflict");
    expect(
      judged(
        "Amoxicillin 1.5 g per day treats pneumonia.",
        "Amoxicillin 500 mg three times daily treats pneumonia.",
      ).support,
    ).not.toBe("supported");
  });
});
