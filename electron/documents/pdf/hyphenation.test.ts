import { describe, expect, test } from "vitest";
import { createJoinHyphen, createVocabulary } from "./hyphenation.ts";

/** The words of two printed lines of a document with this other text. */
function joined(text: string, before: string, after: string): string {
  const vocabulary = createVocabulary();
  for (const line of text.split("\n")) vocabulary.add(line, false);
  vocabulary.add(before, false);
  vocabulary.add(after, before.endsWith("-"));
  const joint = createJoinHyphen(vocabulary)(before, after, false);
  const start = joint === "drop" ? before.slice(0, -1) : before;
  return start + (joint === "space" ? " " : "") + after;
}

describe("a hyphen that carries meaning stays", () => {
  test.each([
    ["", "treated with angiotensin-", "converting enzyme inhibitors"],
    ["", "Give a beta-", "blocker"],
    ["", "colonies of Gram-", "negative rods"],
    ["", "a T-", "cell study"],
    ["", "of drug-", "induced fever"],
    ["", "Drug-", "induced fever"],
    ["", "the HbA1c-", "based goal"],
    ["", "in B12-", "deficient patients"],
    ["", "against DNA-", "histone complexes"],
    ["", "anti-", "TNF"],
    ["The gap is narrow. Each junction is wide.", "at gap-", "junction level"],
    ["A follow-up visit", "at the follow-", "up visit"],
    ["", "the limb is water-", "impermeable"],
    ["risk and group", "at-", "risk patients"],
  ])("%s: %s / %s", (text, before, after) => {
    expect(joined(text, before, after)).toBe(before + after);
  });
});

describe("a hyphen of the line's end goes", () => {
  test.each([
    ["", "signs of inflam-", "mation", "signs of inflammation"],
    ["", "It stops. Inflam-", "mation goes on", "It stops. Inflammation goes on"],
    ["", "Inflam-", "mation goes on", "Inflammation goes on"],
    ["The therapy of the heart", "another the-", "rapy", "another therapy"],
    ["You can treat it, man", "can-", "cer", "cancer"],
    ["of his own", "his-", "tory", "history"],
    ["they treat him", "after treat-", "ment", "after treatment"],
    ["a form of", "the form-", "ation of", "the formation of"],
    ["per day in this form, well performed", "per-", "form", "perform"],
    ["Gramicidin", "the peptide Grami-", "cidin", "the peptide Gramicidin"],
    ["an end in view", "the end-", "ocrine glands", "the endocrine glands"],
    ["", "un-", "related people", "unrelated people"],
    ["", "cor-", "related values", "correlated values"],
  ])("%s: %s / %s", (text, before, after, expected) => {
    expect(joined(text, before, after)).toBe(expected);
  });
});

test("what follows a hyphen at a line's end is no word of the document", () => {
  const vocabulary = createVocabulary();
  vocabulary.add("of the inflam-", false);
  vocabulary.add("mation goes on", true);
  expect(["inflam", "mation", "goes"].map(vocabulary.count)).toEqual([0, 0, 1]);
});
