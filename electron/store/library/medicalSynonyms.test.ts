import { expect, it } from "vitest";
import { medicalSynonyms } from "./medicalSynonyms.ts";
import { wordsOf } from "./search/words.ts";

it("holds groups of different names, none of them empty", () => {
  expect(medicalSynonyms.length).toBeGreaterThanOrEqual(200);
  for (const { same, kinds } of medicalSynonyms) {
    const names = [...same, ...kinds].map(({ name }) => name);
    expect(same).not.toEqual([]);
    expect([names, new Set(names).size]).toEqual([names, names.length]);
    for (const name of names) {
      expect(wordsOf(name)).not.toEqual([]);
      expect(name).toBe(name.trim());
      expect(name).not.toMatch(/[~|>]/);
    }
  }
});

it("takes abbreviations that are words, too, in capitals only", () => {
  const cased = medicalSynonyms
    .flatMap(({ same, kinds }) => [...same, ...kinds])
    .filter((name) => name.cased)
    .map(({ name }) => name);
  expect(cased).toEqual(expect.arrayContaining(["AIDS", "PET", "CAP", "PAD", "MI", "BP", "ACE"]));
  for (const name of ["COPD", "HIV", "ECG", "paracetamol"]) expect(cased).not.toContain(name);
  for (const name of cased) expect(name).toMatch(/^\S+$/);
});
