import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedItem } from "./askedItem.ts";
import { readAnswer } from "./readAnswer.ts";

const item = (...options: string[]) =>
  askedItem({ context: "", stem: "Which?", options: options.map((text) => ({ text })) });
const drugs = item("Aspirin", "Aspirin and clopidogrel", "Furosemide", "A beta blocker");
const germs = item("E. coli", "S. aureus", "C. difficile", "K. pneumoniae", "None of these");
const bloods = item("O", "A", "B", "AB");
const twins = item("Furosemide", "Furosemide", "Aspirin");
const classes = item("Diuretic", "Nitrate", "Beta blocker", "Aspirin");
const study = item("yes", "no", "maybe");

const [A, B, C, D, E] = [0, 1, 2, 3, 4];

describe("an answer's letter", () => {
  test.each([
    ["The answer is: C", C],
    ["the answer is C", C],
    [" C", C],
    ["**(C)**", C],
    ["Answer: C.", C],
    ["**Answer:** C", C],
    ["The answer is: **C**.", C],
    ["The answer is (C).", C],
    ["The answer is:\n\nC", C],
    ["The correct answer is option C.", C],
    ["The best option would be C, which blocks the cotransporter.", C],
    ["The answer is therefore C because it acts on the loop.", C],
    ["The answer to this question is C.", C],
    ["Final Answer: \\boxed{C}", C],
    ["so we get $\\boxed{\\text{C}}$", C],
    ["C. Furosemide", C],
    ["C) furosemide.", C],
    ["Furosemide", C],
    ["The answer is: C. Furosemide blocks the cotransporter.", C],
    ["The answer is: C. furosemide", C],
    ["The answer is: Furosemide.", C],
    ["The answer is: aspirin and clopidogrel", B],
    ["The answer is: aspirin", A],
    ["The answer is: a beta blocker", D],
    ["The answer is c.", C],
    ["the answer is (c), as it acts on the loop", C],
    ["Option C is correct.", C],
    ["It acts on the loop. C is the best answer.", C],
    ["Therefore, C is correct because it acts on the loop.", C],
    ["I would choose option C.", C],
    ["I'd go with C", C],
    ["The answer is A because it is cheap.", A],
    ["The answer is: A", A],
    ["Answer C", C],
    ["A is wrong and B is wrong.\n\nC", C],
    ["A. Aspirin\nB. Aspirin and clopidogrel\nC. Furosemide\nD. A beta blocker\n\nC", C],
    // The last statement counts.
    ["The answer is: A. But wait. The answer is: C.", C],
    ["The answer is not A. The answer is: C", C],
    ["The answer is: C. It is not that the answer is not known.", C],
    ["The answer is: the answer is C", C],
  ])("%j names it", (text, option) => {
    expect(readAnswer(text, drugs)).toBe(option);
  });

  test.each([
    "",
    "A patient with oedema needs a diuretic.",
    "A patient with oedema. B cells do not matter.",
    "The answer is a patient who needs treatment.",
    "The answer is A patient who needs treatment.",
    "I think that it acts on the loop.",
    "The answer is B12 deficiency.",
    "The answer is B-cell lymphoma.",
    "The answer is vitamin C.",
    "Vitamin C is the best answer to scurvy.",
    "Option A is incorrect.",
    "Option C is not correct.",
    "The answer is: B or C",
    "The answer is A and D.",
    "The answer is: B/C",
    "The answer is: F",
    "The answer is: X",
    "The answer is: C. Then again, the answer is: A or B.",
    "The answer is not known.",
    "A. Aspirin\nB. Aspirin and clopidogrel\nC. Furosemide\nD. A beta blocker",
    "Let us think. Options: A, B, C, D.",
  ])("%j names none, or several", (text) => {
    expect(readAnswer(text, drugs)).toBeNull();
  });

  test.each([
    ["E. coli", A],
    ["The answer is: E. coli", A],
    ["The answer is: C. difficile", C],
    ["The answer is: C", C],
    ["The answer is: E. None of these", E],
    ["The answer is: E", E],
    ["The answer is: B. cereus", null],
    ["C. difficile", C],
    ["C. albicans", null],
  ])("%j among bacteria", (text, option) => {
    expect(readAnswer(text, germs)).toBe(option);
  });

  test("a letter is the option's name, not the text of another", () => {
    expect(readAnswer("The answer is: A", bloods)).toBe(0);
    expect(readAnswer("The answer is: AB", bloods)).toBe(3);
    expect(readAnswer("The answer is: B+", bloods)).toBeNull();
  });

  test.each([
    ["The answer is: A Beta blocker.", null],
    ["The answer is: B. Beta blocker", null],
    ["The answer is: (B) Beta blocker", null],
    ["B. Beta blocker", null],
    ["The answer is: C. Beta blocker", C],
    ["The answer is: A\nBeta blockers slow the heart.", A],
    ["The answer is A because a beta blocker slows the heart.", A],
  ])(
    "%j among classes of drugs: a letter before another option's text is not believed",
    (text, option) => {
      expect(readAnswer(text, classes)).toBe(option);
    },
  );

  test.each([
    ["The answer is: A. No wait, that is wrong; it must be D.", D],
    ["The answer is: A. No, wait: that is wrong.", null],
    ["The answer is: A. On second thought, nitrates help. The answer is: B", B],
    ["The answer is not A. It is C.", C],
    ["If the patient had asthma the answer would be D. Otherwise it is C.", C],
    ["The answer is C. If the patient had asthma, the answer would be D.", C],
    ["The answer is C. The answer would be D if the patient had asthma.", C],
    ["If the patient had asthma the answer would be D.", null],
    ["If I had to choose, the answer would be D.", D],
    ["It is A Gram-negative rod.", null],
    ["The answer is: B. It is A patient's first choice.", B],
  ])("%j: what is taken back or only supposed does not count", (text, option) => {
    expect(readAnswer(text, classes)).toBe(option);
  });

  test.each([
    ["The answer is 10.5, i.e. B", ["10", "About 10.5 L", "11", "12"], B],
    ["The answer is 10.5", ["10", "10.5", "11", "12"], B],
    ["The answer is 10.5", ["10", "11", "12"], null],
    ["The answer is 10. It was counted.", ["10", "10.5", "11"], A],
    ["The answer is 1,5 g", ["1", "1,5 g", "15 g"], B],
  ])("%j: a decimal number is one word", (text, texts, option) => {
    expect(readAnswer(text, item(...texts))).toBe(option);
  });

  test("the text of two options tells neither, but the letter before it does", () => {
    expect(readAnswer("The answer is: Furosemide", twins)).toBeNull();
    expect(readAnswer("Furosemide", twins)).toBeNull();
    expect(readAnswer("The answer is: B. Furosemide", twins)).toBe(1);
    expect(readAnswer("B. Furosemide", twins)).toBe(1);
  });
});

describe("an answer's word", () => {
  test.each([
    ["The answer is: yes", 0],
    ["The answer is: **No**.", 1],
    ["The answer is: maybe, since the sample was small", 2],
    ["The answer is no because nothing changed.", 1],
    ["Yes.", 0],
    ["Yes, mitochondria take part.", 0],
    ["Mitochondria moved.\n\nno", 1],
    ["Maybe", 2],
    ["No significant difference was found. The answer is: yes", 0],
  ])("%j names it", (text, option) => {
    expect(readAnswer(text, study)).toBe(option);
  });

  test.each([
    "",
    "No significant difference was found.",
    "The answer is no significant difference.",
    "The answer is: yes or no",
    "The answer is: yes/no",
    "Nothing changed.",
    "Yes, it did.\nNo, it did not.",
    "The answer is: A",
    "The answer is unknown; noise may matter.",
  ])("%j names none, or several", (text) => {
    expect(readAnswer(text, study)).toBeNull();
  });
});

test("whatever was written before, the sentence at the end counts", () => {
  const unit = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        "answer",
        "is",
        ": ",
        " ",
        "\n",
        "A",
        "B.",
        "(C)",
        "or ",
        "option ",
        "the ",
        "\\boxed{",
        "}",
        "*",
      ),
    },
    fc.string({ maxLength: 3 }),
  );
  const before = fc.array(unit, { maxLength: 30 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(before, fc.constantFrom(0, 1, 2, 3), (text, option) => {
      expect(readAnswer(`${text}\nThe answer is: ${drugs.labels[option]}`, drugs)).toBe(option);
      const word = option % 3;
      expect(readAnswer(`${text}\nThe answer is: ${study.labels[word]}`, study)).toBe(word);
    }),
    { numRuns: 2000 },
  );
});
