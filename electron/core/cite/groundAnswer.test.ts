import { describe, expect, test } from "vitest";
import type { Claim } from "../../contract/grounding.ts";
import type { Passage } from "../../contract/library.ts";
import { groundAnswer, sentencesToCompare } from "./groundAnswer.ts";

const passage = (text: string, heading: readonly string[] = []): Passage => ({
  passageId: 1,
  documentId: "notes",
  title: "Notes",
  kind: "pdf",
  page: 3,
  pageLabel: "3",
  heading: [...heading],
  start: 0,
  end: text.length,
  text,
});

const aspirin = passage(
  "Aspirin blocks platelets. In acute coronary syndrome aspirin 300 mg is chewed at once. Ibuprofen interferes with it.",
);
const warfarin = passage(
  "Warfarin lowers the vitamin K dependent factors. The target INR is 2 to 3. It must not be taken in pregnancy.",
);
const metformin = passage(
  "Metformin does not cause hypoglycaemia. It is stopped when the eGFR is below 30 mL/min.",
);
const sent = [aspirin, warfarin, metformin];

function only(answer: string, passages: readonly Passage[] = sent): Claim {
  const [claim, ...others] = groundAnswer(answer, passages).grounding.claims;
  if (claim === undefined || others.length > 0) return expect.fail("not one claim");
  return claim;
}

const wordsOf = (text: string, spans: readonly { start: number; end: number }[] = []) =>
  spans.map(({ start, end }) => text.slice(start, end));

describe("support", () => {
  test("quotes the sentence with the same words and numbers and marks them in both", () => {
    const answer = "In ACS, 0.3 g of aspirin is chewed [1].";
    const { support, reason, evidence } = only(answer);
    expect(support).toBe("supported");
    expect(reason).toBe("The same words and numbers stand in source 1; compare the meaning.");
    expect(evidence).toMatchObject({
      passage: 1,
      by: "model",
      quote: "In acute coronary syndrome aspirin 300 mg is chewed at once.",
    });
    expect(wordsOf(answer, evidence?.answerWords)).toEqual(["ACS", "0.3 g", "aspirin", "chewed"]);
    expect(wordsOf(aspirin.text, evidence?.passageWords)).toEqual([
      "acute coronary syndrome aspirin 300 mg",
      "chewed",
    ]);
  });

  test("a number that the source gives differently is a conflict, and only the numbers are marked", () => {
    const answer = "In acute coronary syndrome aspirin 30 mg is chewed [1].";
    const { support, reason, evidence } = only(answer);
    expect(support).toBe("numberConflict");
    expect(reason).toBe("Source 1 says 300 mg, the answer says 30 mg.");
    expect(wordsOf(answer, evidence?.answerWords)).toEqual(["30 mg"]);
    expect(wordsOf(aspirin.text, evidence?.passageWords)).toEqual(["300 mg"]);
  });

  test("a bound the other way round is a conflict", () => {
    const { support, reason } = only("Metformin is stopped when the eGFR is above 30 mL/min [3].");
    expect(support).toBe("numberConflict");
    expect(reason).toBe("Source 3 says below 30 mL/min, the answer says above 30 mL/min.");
  });

  test("a number that the source does not give makes it partly", () => {
    const { support, reason } = only("Aspirin 75 mg blocks platelets [1].");
    expect(support).toBe("partly");
    expect(reason).toBe("Source 1 is about this but does not give the number 75 mg.");
  });

  test("a part that the source leaves out makes it partly", () => {
    const { support, reason } = only(
      "Ibuprofen interferes with aspirin, and naproxen worsens asthma [1].",
    );
    expect(support).toBe("partly");
    expect(reason).toContain("naproxen");
  });

  test.each([
    [
      "Metformin causes hypoglycaemia [3].",
      "Source 3 says the opposite: it denies what the answer states.",
    ],
    [
      "Warfarin must be taken in pregnancy [2].",
      "Source 2 says the opposite: it denies what the answer states.",
    ],
    [
      "Warfarin raises the vitamin K dependent factors [2].",
      "Source 2 says the opposite: “lowers”, where the answer says “raises”.",
    ],
    [
      "Rivaroxaban lowers the vitamin K dependent factors [2].",
      "Source 2 says this of “Warfarin”, the answer says it of “Rivaroxaban”.",
    ],
  ])("%s is not found", (answer, expected) => {
    const { support, reason, evidence } = only(answer);
    expect(support).toBe("notFound");
    expect(reason).toBe(expected);
    expect(evidence).not.toBeNull();
  });

  test("a drug that the source does not name has no evidence, since silence is no denial", () => {
    const about = passage(
      "It inhibits platelets. It is chewed at once in acute coronary syndrome.",
    );
    const { support, reason, evidence } = only("Clopidogrel inhibits platelets [1].", [about]);
    expect(support).toBe("notFound");
    expect(reason).toBe("Source 1 is about this but does not name “Clopidogrel”.");
    expect(evidence).toBeNull();
  });

  test("what no passage speaks of has no evidence", () => {
    expect(only("Kawasaki vasculitis inflames medium arteries [1].")).toMatchObject({
      support: "notFound",
      evidence: null,
    });
  });
});

describe("which passage", () => {
  test("is found by code where the answer names none", () => {
    expect(only("The INR should be 2 to 3.").evidence).toMatchObject({ passage: 2, by: "aligner" });
  });

  test("is a better one where the one that is named does not bear it out", () => {
    const { support, reason, evidence } = only("The target INR is 2 to 3 [1].");
    expect(support).toBe("supported");
    expect(evidence).toMatchObject({ passage: 2, by: "aligner" });
    expect(reason).toBe(
      "The answer names source 1, which does not bear this out; the same words and numbers stand in source 2; compare the meaning.",
    );
  });

  test("stays the named one when both bear it out", () => {
    const twice = [warfarin, warfarin];
    expect(only("The target INR is 2 to 3 [2].", twice).evidence).toMatchObject({
      passage: 2,
      by: "model",
    });
  });

  test("keeps the conflict of the named one in view", () => {
    const other = passage("In acute coronary syndrome aspirin 150 mg is chewed.");
    const { support, reason } = only("In acute coronary syndrome aspirin 150 mg is chewed [1].", [
      aspirin,
      other,
    ]);
    expect(support).toBe("supported");
    expect(reason).toBe(
      "Source 1 says 300 mg, the answer says 150 mg; but the same words and numbers stand in source 2; compare the meaning.",
    );
  });

  test("is the one of the markers after a sentence's end", () => {
    const { text, grounding } = groundAnswer(
      "The target INR is 2 to 3. [2] [1] Aspirin blocks platelets.[1]\nIbuprofen interferes with it.\n[1]",
      sent,
    );
    expect(grounding.claims.map(({ evidence }) => evidence?.by)).toEqual([
      "model",
      "model",
      "model",
    ]);
    expect(text.slice(grounding.claims[1]?.start, grounding.claims[1]?.end)).toBe(
      "Aspirin blocks platelets.[1]",
    );
  });
});

describe("claims", () => {
  test("are the sentences that state something", () => {
    const answer = [
      "# Aspirin and platelets",
      "**Anticoagulants**",
      "What does aspirin do?",
      "Aspirin has these effects:",
      "- It blocks platelets in the blood.",
      "1. Ibuprofen interferes with it.",
      "",
      "| Drug | Dose |",
      "|---|---|",
      "| Aspirin | 300 mg |",
      "```",
      "Aspirin blocks platelets here.",
      "```",
      "Yes, indeed.",
      "I hope this helps you learn!",
    ].join("\n");
    const { text, grounding } = groundAnswer(answer, sent);
    expect(wordsOf(text, grounding.claims)).toEqual([
      "It blocks platelets in the blood.",
      "Ibuprofen interferes with it.",
      "Aspirin | 300 mg",
    ]);
  });

  test("without passages there are none and the text stays", () => {
    const text = "Aspirin blocks platelets [1] and [7].";
    expect(groundAnswer(text, [])).toEqual({ text, grounding: { claims: [], strippedMarkers: 0 } });
  });

  test("are compared under the numbers of sentencesToCompare", () => {
    const answer = "What is it? Aspirin blocks platelets [1, 9]. The INR is 2 to 3.";
    const { answer: sentences, passages } = sentencesToCompare(answer, sent);
    expect(sentences).toEqual(["Aspirin blocks platelets.", "The INR is 2 to 3."]);
    expect(passages[1]?.[1]).toBe("The target INR is 2 to 3.");
    const asked: string[] = [];
    groundAnswer(answer, sent, (sentence, source, at) => {
      asked.push(`${sentences[sentence]} / ${passages[source]?.[at]}`);
      return null;
    });
    expect(asked).toContain("The INR is 2 to 3. / The target INR is 2 to 3.");
    expect(asked.join()).not.toContain("undefined");
  });
});

describe("embeddings", () => {
  const paraphrase = "ASA stops thrombocytes from clumping [1].";
  test("lift what shares no words", () => {
    expect(only(paraphrase).support).toBe("notFound");
    const alike = groundAnswer(paraphrase, sent, (_, source, at) =>
      source === 0 && at === 0 ? 0.9 : 0.1,
    );
    expect(alike.grounding.claims[0]).toMatchObject({
      support: "partly",
      evidence: { passage: 1, quote: "Aspirin blocks platelets." },
    });
  });

  test("lower what only shares words", () => {
    const unlike = groundAnswer("Aspirin blocks platelets [1].", sent, () => 0.05);
    expect(unlike.grounding.claims[0]?.support).toBe("partly");
  });

  test("never outvote numbers or denials", () => {
    const support = (answer: string) =>
      groundAnswer(answer, sent, () => 0.99).grounding.claims[0]?.support;
    expect(support("In acute coronary syndrome aspirin 30 mg is chewed [1].")).toBe(
      "numberConflict",
    );
    expect(support("Metformin causes hypoglycaemia [3].")).toBe("notFound");
    expect(support("Aspirin 75 mg blocks platelets [1].")).toBe("partly");
  });
});
