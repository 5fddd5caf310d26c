import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSentences } from "./sentences.ts";

const sentences = (text: string) =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

const words = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");

describe("full stops", () => {
  test.each([
    ["Fever is common. It lasts days.", ["Fever is common.", "It lasts days."]],
    ["Give 0.5 mg. Then wait.", ["Give 0.5 mg.", "Then wait."]],
    ["Give 5 mg. daily to Dr. Who.", ["Give 5 mg. daily to Dr. Who."]],
    [
      "Some drugs, e.g. aspirin, i.e. salicylates, help.",
      ["Some drugs, e.g. aspirin, i.e. salicylates, help."],
    ],
    ["Aspirin vs. heparin, approx. 30 min. each.", ["Aspirin vs. heparin, approx. 30 min. each."]],
    ["Mr. Jones saw Prof. St. Clair.", ["Mr. Jones saw Prof. St. Clair."]],
    ["Cough, fever, etc. may follow.", ["Cough, fever, etc. may follow."]],
    ["Cough, fever, etc. Treat early.", ["Cough, fever, etc.", "Treat early."]],
    ["As Smith et al. (2015) found.", ["As Smith et al. (2015) found."]],
    ["So did Smith et al. The rest did not.", ["So did Smith et al.", "The rest did not."]],
    ["See Fig. 2 and No. 5.", ["See Fig. 2 and No. 5."]],
    ["The answer is no. It fails.", ["The answer is no.", "It fails."]],
    ["E. coli and S. Typhi differ.", ["E. coli and S. Typhi differ."]],
    ["Hepatitis A and B. Treatment helps.", ["Hepatitis A and B.", "Treatment helps."]],
    ["By J. R. Smith. End.", ["By J. R. Smith.", "End."]],
    [
      "The U.S. Food and Drug Administration agrees.",
      ["The U.S. Food and Drug Administration agrees."],
    ],
    ["They have MS. He has CF. She is well.", ["They have MS.", "He has CF.", "She is well."]],
    ["This is grade 3. Then rest.", ["This is grade 3.", "Then rest."]],
    ["Steps: 1. Airway. 2. Breathing.", ["Steps: 1. Airway.", "2. Breathing."]],
    ["At 8 a.m. daily until 5 p.m. Then stop.", ["At 8 a.m. daily until 5 p.m.", "Then stop."]],
    ["my dad fell. he is pale", ["my dad fell.", "he is pale"]],
    ["See https://a.org/b.c?d=e. Then a@b.com.", ["See https://a.org/b.c?d=e.", "Then a@b.com."]],
  ])("%s", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

describe("other marks", () => {
  test.each([
    ["Why? Because! Really?! Yes.", ["Why?", "Because!", "Really?!", "Yes."]],
    ['He said "Stop." Then he left.', ['He said "Stop."', "Then he left."]],
    ['"Why?" he asked.', ['"Why?" he asked.']],
    ["(Is it?) perhaps.", ["(Is it?) perhaps."]],
    ["Wait... there is more… Yes.", ["Wait... there is more…", "Yes."]],
    [
      "It works [1]. It is safe.[2,3] It is old. [4] End.",
      ["It works [1].", "It is safe.[2,3]", "It is old. [4]", "End."],
    ],
    ["It is old.¹² End.", ["It is old.¹²", "End."]],
    ["**Bold.** Next *one.* Last", ["**Bold.**", "Next *one.*", "Last"]],
    ["第一句。第二句！", ["第一句。", "第二句！"]],
    ["The `a. B` stays. Next.", ["The `a. B` stays.", "Next."]],
    ["An open ` tick. Next.", ["An open ` tick.", "Next."]],
  ])("%s", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

describe("Markdown", () => {
  test.each([
    ["# Heading\nText here. More.", ["Heading", "Text here.", "More."]],
    ["## Closed ##\nC#", ["Closed", "C#"]],
    ["Setext\n===\nText", ["Setext", "Text"]],
    ["- one. Two\n* three\n+ four\n• five", ["one.", "Two", "three", "four", "five"]],
    ["1. one\n2) two\n   a) three\n- [x] four", ["one", "two", "three", "four"]],
    ["> quote. More.\n> - nested", ["quote.", "More.", "nested"]],
    ["one\r\ntwo\rthree\u2028four", ["one", "two", "three", "four"]],
    ["one<br>two<br/>three<BR />four", ["one", "two", "three", "four"]],
    ["| a | b. C |\n|:--|--:|\n| x \\| y | 0.5 mg |", ["a", "b.", "C", "x \\| y", "0.5 mg"]],
    ["a | b\n--|--\nc | d\n\nP(A|B) is", ["a", "b", "c", "d", "P(A|B) is"]],
    ["Text.\n```js\na. B\n\nc();\n```\nAfter.", ["Text.", "a. B\n\nc();", "After."]],
    ["~~~\nopen. End", ["open. End"]],
    ["```inline``` code. Next.", ["```inline``` code.", "Next."]],
    ["one\n\n---\n\n***\n\ntwo", ["one", "two"]],
  ])("%j", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test("has no sentences where it has no words", () => {
    for (const text of ["", " \n\t", "---", "...", "| | |", "```\n```", "😀"]) {
      expect(sentences(text)).toEqual([]);
    }
  });
});

describe("any text", () => {
  const word = fc.constantFrom("heart", "E", "mg", "5", "e.g", "naïve", "😀x", "Dr", "B12", "β");
  const end = fc.constantFrom(" ", ". ", "? ", "! ", "... ", ", ", ".\n", "\n\n", ".) ");
  const prose = fc
    .array(fc.tuple(word, end), { minLength: 1, maxLength: 30 })
    .map((parts) => parts.flat().join(""));

  test("is split in order, without overlap and without outer white space", () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: "binary", maxLength: 60 })), (text) => {
        let last = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test("loses no word of prose", () => {
    fc.assert(
      fc.property(prose, (text) => {
        // A line that begins with "5. " or "5) " would be a list item, whose number is a marker.
        fc.pre(!/^\s*\d[.)]/mu.test(text));
        expect(words(sentences(text).join(""))).toBe(words(text));
      }),
    );
  });
});
