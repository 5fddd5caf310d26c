import { expect, it } from "vitest";
import { medicalSynonyms } from "./medicalSynonyms.ts";
import { wordsOf } from "./search/words.ts";

it("holds groups of at least two different names, none of them empty", () => {
  expect(medicalSynonyms.length).toBeGreaterThanOrEqual(150);
  for (const names of medicalSynonyms) {
    expect(names.length).toBeGreaterThan(1);
    const terms = names.map(({ name }) => name);
    expect(new Set(terms).size).toBe(names.length);
    for (const name of terms) {
      expect(wordsOf(name)).not.toEqual([]);
      expect(name).toBe(name.trim());
    }
  }
});
