import { describe, expect, it } from "vitest";
import { labGroups, searchLabs } from "./labValues.ts";

function found(search: string): readonly string[] {
  return searchLabs(search).flatMap(({ values }) => values.map(({ test }) => test));
}

describe("lab values", () => {
  it("are about seventy or more, each with both kinds of units and named once", () => {
    const values = labGroups.flatMap((group) => group.values);
    expect(values.length).toBeGreaterThanOrEqual(70);
    expect(new Set(values.map(({ test }) => test)).size).toBe(values.length);
    for (const { conventional, si } of values) {
      expect(conventional).toMatch(/\d/);
      expect(si).toMatch(/\d/);
    }
  });

  it("give ranges from low to high in both units, one a fixed multiple of the other", () => {
    for (const { test, conventional, si } of labGroups.flatMap((group) => group.values)) {
      const [a, b] = [rangeOf(conventional), rangeOf(si)];
      if (a === null || b === null) continue;
      expect(a[0], test).toBeLessThan(a[1]);
      expect(b[0], test).toBeLessThan(b[1]);
      // Both ends of a range are the same amount told in two units; what is rounded may differ by little.
      if (a[0] > 0 && b[0] > 0) {
        const factors = [b[0] / a[0], b[1] / a[1]] as const;
        expect(Math.abs(factors[0] / factors[1] - 1), test).toBeLessThan(0.13);
      }
    }
  });

  it("are found by the beginnings of words, other names and groups, in either spelling", () => {
    expect(found("sodi")).toContain("Sodium");
    expect(found("hemoglobin men")).toContain("Haemoglobin, men");
    expect(found("haemoglobin men")).toContain("Haemoglobin, men");
    expect(found("sgpt")).toEqual(["Alanine aminotransferase (ALT)"]);
    expect(found("csf glucose")).toEqual(["Glucose, CSF"]);
    expect(found("clotting")).toContain("Fibrinogen");
    expect(found("odium")).toEqual([]);
    expect(found(" ")).toHaveLength(labGroups.flatMap((group) => group.values).length);
  });
});

function rangeOf(text: string): readonly [number, number] | null {
  const read = /^([\d.,]+)–([\d.,]+)/.exec(text);
  if (read === null) return null;
  return [Number(read[1]?.replaceAll(",", "")), Number(read[2]?.replaceAll(",", ""))];
}
