import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ColumnKind } from "../../../contract/check.ts";
import type { Passage } from "../../../contract/library.ts";
import { lineUp } from "./lineUp.ts";
import type { NewRow } from "./newRow.ts";

const pieces = [
  ..."aspirin |warfarin |ramipril |beta blocker |not |no |is |are |contraindicated |and |or |but |while |which |".split(
    "|",
  ),
  ...", |; |. |: |? |\n|\n\n|\r\n|- |1. |# |> |**|`|```\n|(|)|[1]|[99]|B. |(C) |The answer is |Diagnosis: ".split(
    "|",
  ),
  ..."10 mg |0.5 g |twice daily |140/90 mmHg |type II |COX-2 |↑ |↓ |K+ |left |right |raised |lowered |avoid |give ".split(
    "|",
  ),
  "é́́",
  "👩🏽‍⚕️ ",
  "\ud800",
  "\udc00",
  "\u200b",
  "‮",
  "肝臓",
  "ﬁ",
  "\0",
  "|",
  "|---|---|",
];
const answer = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...pieces) },
      fc.string({ unit: "binary", maxLength: 4 }),
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(""));
const kinds: readonly ColumnKind[] = ["mine", "model", "second", "reference"];
const columnsOf = (texts: readonly string[]) =>
  texts.map((text, at) => ({ column: kinds[at] ?? "mine", text }));
const passages: Passage[] = [
  "Aspirin 10 mg is contraindicated. Warfarin is not given twice daily.",
  "Type II needs ramipril 5 mg.",
].map((text, passageId) => ({
  passageId,
  documentId: "notes",
  title: "Notes",
  kind: "pdf",
  page: 1,
  pageLabel: "1",
  heading: [],
  start: 0,
  end: text.length,
  text,
}));
const kindsOf = (rows: readonly NewRow[]) => rows.map(({ kind }) => kind).toSorted();

describe("any answers", () => {
  test("every claim is a slice of its text, in one row, and overlaps no other", () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 2, maxLength: 4 }), (texts) => {
        const columns = columnsOf(texts);
        const rows = lineUp(columns, passages);
        for (const { column, text } of columns) {
          const claims = rows
            .flatMap((row) => row.claims)
            .filter((claim) => claim.column === column)
            .toSorted((a, b) => a.start - b.start);
          for (const [at, claim] of claims.entries()) {
            expect(claim.text).toBe(text.slice(claim.start, claim.end));
            expect(claim.text).toMatch(/[\p{L}\p{N}]/u);
            expect(claim.start).toBeGreaterThanOrEqual(claims[at - 1]?.end ?? 0);
          }
        }
        for (const { claims, relations, evidence, kind } of rows) {
          const present = new Set(claims.map(({ column }) => column));
          expect(relations).toHaveLength((present.size * (present.size - 1)) / 2);
          for (const { a, b, relation, reason, aWords, bWords } of relations) {
            expect(reason === "").toBe(relation === "same");
            for (const [column, words] of [
              [a, aWords],
              [b, bWords],
            ] as const) {
              const { length } = columns.find((one) => one.column === column)?.text ?? "";
              for (const { start, end } of words) expect(start < end && end <= length).toBe(true);
            }
          }
          for (const { claim, passage, quote, quoteSpan, column } of evidence) {
            expect(claims[claim]?.column).toBe(column);
            expect(passages[passage - 1]?.text.slice(quoteSpan.start, quoteSpan.end)).toBe(quote);
          }
          if (kind === "onlyHere") expect(present.size).toBe(1);
          if (kind === "agree") expect(present.size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test("the same text in all columns agrees everywhere", () => {
    fc.assert(
      fc.property(answer, fc.integer({ min: 2, max: 4 }), (text, count) => {
        const rows = lineUp(columnsOf(Array.from({ length: count }, () => text)), []);
        for (const { kind, claims } of rows) {
          expect([kind, new Set(claims.map(({ column }) => column)).size]).toEqual([
            "agree",
            count,
          ]);
        }
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  test("it makes no difference which answer stands in which column, or when", () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 2, maxLength: 4 }), (texts) => {
        const rows = lineUp(columnsOf(texts), passages);
        expect(lineUp(columnsOf(texts), passages)).toEqual(rows);
        expect(kindsOf(lineUp(columnsOf(texts.toReversed()), passages))).toEqual(kindsOf(rows));
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});

describe("very long answers", () => {
  const of = (text: string) => text.repeat(Math.ceil(20_000 / text.length)).slice(0, 20_000);
  test.each([
    [
      "sentences",
      of("Aspirin 300 mg blocks platelets. Warfarin is contraindicated in pregnancy. "),
    ],
    ["short points", of("aspirin 10 mg; no K+; ")],
    ["one list", of("aspirin, warfarin, ramipril and ")],
    ["one sentence", of("aspirin is given and ")],
    ["items under a colon", of("Avoid:\n- verapamil\n- NSAIDs\n")],
    ["brackets", of("(aspirin [")],
    ["one word", of("aspirin")],
    ["no words", of("?! …; ")],
  ])("%s end, and agree with themselves", (_, text) => {
    const rows = lineUp(columnsOf([text, text]), passages);
    expect(new Set(rows.map(({ relations }) => relations[0]?.relation)).size).toBeLessThanOrEqual(
      1,
    );
    expect(rows.every(({ claims }) => claims.length >= 2)).toBe(true);
  });
});
