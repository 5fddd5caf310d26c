import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Passage, Span } from "../../contract/library.ts";
import { groundAnswer, sentencesToCompare } from "./groundAnswer.ts";
import { proseRanges } from "./proseRanges.ts";

const pieces = [
  "[1]",
  "[2]",
  "[9]",
  "[0]",
  "[1, 9]",
  "[1–40]",
  "[[",
  "]]",
  "[",
  "]",
  "[9",
  "9]",
  "[12†source]",
  "[Source 2]",
  "(source 9)",
  "(see sources 1 and 2)",
  "[９]",
  "［2］",
  "[9.]",
  "[**9**]",
  "[9\n",
  "\n    ",
  "\n\n    ",
  "(",
  ")",
  "[^1]",
  "[2](https://a.org)",
  "(https://a.org)",
  "[https://a.org]",
  "`",
  "``",
  "```",
  "```\n",
  "~~~\n",
  "\n",
  "\n\n",
  "\r\n",
  "|",
  "|---|---|",
  "- ",
  "1. ",
  "# ",
  "> ",
  "*",
  "**",
  "---",
  " ",
  "\u00a0",
  "  ",
  ". ",
  "? ",
  ": ",
  ", ",
  ".",
  "a ",
  "not ",
  "no ",
  "aspirin ",
  "warfarin ",
  "10 mg ",
  "100 mg ",
  "10–20 mg ",
  ".5 mg ",
  "−2.5 ",
  "1/2 tablet ",
  "type II ",
  "COX-2 ",
  "third ",
  "adults ",
  "children ",
  "twice daily ",
  "1:1000 ",
  "140/90 mmHg ",
  "½ ",
  "is caused by ",
  "increases ",
  "hypokalaemia ",
  "heart attack ",
  "Aspirin blocks platelets. ",
  "é",
  "😀",
  "\u2028",
  "【9】",
  "at least ",
  "5 ",
  "per ",
  "/day ",
  "e\u0301",
];
const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 5 }) },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));
const passage = fc
  .record({ text, title: text, heading: fc.array(text, { maxLength: 2 }) })
  .map(({ text, title, heading }): Passage => ({
    passageId: 1,
    documentId: "d",
    title,
    kind: "text",
    page: 1,
    pageLabel: "1",
    heading,
    start: 0,
    end: text.length,
    text,
  }));
const passages = fc.array(passage, { minLength: 1, maxLength: 4 });
const similarity = fc.option(fc.double({ min: -1, max: 1, noNaN: true }), { nil: null });

function expectInOrder(spans: readonly Span[], from: number, to: number): void {
  let last = from;
  for (const { start, end } of spans) {
    if (start < last || end <= start || end > to) expect.fail(`${start}-${end} in ${from}-${to}`);
    last = end;
  }
}

function expectSound(
  answer: string,
  sources: readonly Passage[],
  vote: number | null = null,
): string {
  const { text, grounding } = groundAnswer(answer, sources, () => vote);
  expectInOrder(grounding.claims, 0, text.length);
  for (const { start, end, evidence, reason, support } of grounding.claims) {
    expect(reason).toMatch(/\.$/u);
    if (support !== "notFound") expect(evidence).not.toBeNull();
    if (evidence === null) continue;
    const source = sources[evidence.passage - 1];
    if (source === undefined) return expect.fail(`passage ${evidence.passage}`);
    const { quoteSpan, quote, answerWords, passageWords } = evidence;
    expect(quote).toBe(source.text.slice(quoteSpan.start, quoteSpan.end));
    expectInOrder([quoteSpan], 0, source.text.length);
    expectInOrder(answerWords, start, end);
    expectInOrder(passageWords, quoteSpan.start, quoteSpan.end);
  }
  return text;
}

describe("any answer with any passages", () => {
  test("names only passages that were sent, quotes them word for word and keeps every span in its text", () => {
    fc.assert(
      fc.property(text, passages, similarity, (answer, sources, vote) => {
        const settled = expectSound(answer, sources, vote);
        for (const { start, end } of proseRanges(settled)) {
          for (const [, number] of settled.slice(start, end).matchAll(/\[(\d+)\]/gu)) {
            expect(Number(number)).toBeGreaterThanOrEqual(1);
            expect(Number(number)).toBeLessThanOrEqual(sources.length);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  test("is left as it is the second time", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 3 }), (answer, count) => {
        const sources = Array.from({ length: count }, (): Passage => ({
          passageId: 1,
          documentId: "d",
          title: "t",
          kind: "text",
          page: 1,
          pageLabel: "1",
          heading: [],
          start: 0,
          end: 25,
          text: "Aspirin blocks platelets.",
        }));
        const once = groundAnswer(answer, sources);
        const again = groundAnswer(once.text, sources);
        expect(again.text).toBe(once.text);
        expect(again.grounding).toEqual({ claims: once.grounding.claims, strippedMarkers: 0 });
      }),
      { numRuns: 4000 },
    );
  });

  test("has as many sentences to compare as claims", () => {
    fc.assert(
      fc.property(text, passages, (answer, sources) => {
        const { claims } = groundAnswer(answer, sources).grounding;
        expect(sentencesToCompare(answer, sources).answer).toHaveLength(claims.length);
      }),
    );
  });
});

describe("texts of 100,000 characters are read to the end", () => {
  const fill = (unit: string) => unit.repeat(Math.ceil(100_000 / unit.length));
  const sources = (body: string) =>
    [body, "Aspirin 10 mg blocks platelets. It is not given twice daily."].map((text): Passage => ({
      passageId: 1,
      documentId: "d",
      title: "t",
      kind: "text",
      page: 1,
      pageLabel: "1",
      heading: [],
      start: 0,
      end: text.length,
      text,
    }));
  const units = [
    ...pieces,
    "[1][1]",
    "[[9]",
    "[1](https://",
    "[1, ",
    "[9] ",
    "`[9]` ``",
    "a a a a ",
    "aspirin 10 mg not ",
    "Aspirin 10 mg blocks platelets [1]. ",
    "Aspirin blocks platelets.\n",
    "no a, and is not caused by b ",
    "twice daily 1:10 ",
    "adults 5 mg and children 10 mg ",
    "types 1 and 2 and III, ",
    "first third nerve ",
    "1/2 -.5 ",
    "[9\n",
    "(source 1",
    "500 mg three times daily ",
    "10 mg to 5 ",
    "1 000 ",
    "increase reduce ",
    "a1b2 [1]\n",
  ];

  test.each(units)("%j, again and again", { timeout: 60_000 }, (unit) => {
    expectSound(fill(unit), sources("Warfarin raises the INR."));
  });

  test.each(["a a a a ", "Aspirin 10 mg blocks platelets. ", "increase reduce "])(
    "%j as a passage",
    { timeout: 60_000 },
    (unit) => {
      expectSound("Aspirin 100 mg does not increase platelets [1].", sources(fill(unit)));
    },
  );
});
