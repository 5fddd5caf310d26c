import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { letterVerdict, reasonVerdict, voteVerdict } from "./verdict.ts";

describe("letters", () => {
  test("are renormalised over the options, and the largest is chosen", () => {
    const { shares, ...verdict } = letterVerdict([0.02, 0.06, 0.01, 0.01]);
    [0.2, 0.6, 0.1, 0.1].forEach((share, i) => expect(shares[i]).toBeCloseTo(share, 12));
    expect(verdict).toEqual({ chosen: 1, tied: [], unsure: false });
  });

  test("whose best two are close leave the model unsure", () => {
    expect(letterVerdict([0.52, 0.48])).toMatchObject({ chosen: 0, unsure: true });
    expect(letterVerdict([0.56, 0.44])).toMatchObject({ chosen: 0, unsure: false });
  });

  test("that are equal are tied", () => {
    expect(letterVerdict([0.1, 0.3, 0.3])).toMatchObject({ chosen: null, tied: [1, 2] });
    expect(letterVerdict([0.3, 0.3 + 1e-10])).toMatchObject({ chosen: null, tied: [0, 1] });
    expect(letterVerdict([0.3, 0.3 + 1e-6])).toMatchObject({ chosen: 1, tied: [] });
  });

  test("without any probability at all are all alike", () => {
    expect(letterVerdict([0, 0])).toEqual({
      shares: [0.5, 0.5],
      chosen: null,
      tied: [0, 1],
      unsure: true,
    });
  });

  test("always share 1 among them, and the chosen one has the largest share", () => {
    const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 2,
      maxLength: 26,
    });
    fc.assert(
      fc.property(probabilities, (values) => {
        const { shares, chosen, tied } = letterVerdict(values);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(chosen === null).toBe(tied.length > 1);
        if (chosen !== null) expect(shares[chosen]).toBe(Math.max(...shares));
      }),
    );
  });
});

describe("votes", () => {
  test.each([
    [[0, 0, 0, 1, null], { shares: [0.75, 0.25, 0], chosen: 0, tied: [], unsure: false }],
    [[0, 0, 1, 1, 2], { shares: [0.4, 0.4, 0.2], chosen: null, tied: [0, 1], unsure: true }],
    [[0, 0, 0, 1, 1], { shares: [0.6, 0.4, 0], chosen: 0, tied: [], unsure: true }],
    [[2], { shares: [0, 0, 1], chosen: 2, tied: [], unsure: true }],
    [[null, null], { shares: [0, 0, 0], chosen: null, tied: [], unsure: true }],
    [[], { shares: [0, 0, 0], chosen: null, tied: [], unsure: true }],
  ])("%j", (named, verdict) => {
    expect(voteVerdict(named, 3)).toEqual(verdict);
  });
});

test("one reasoned answer has the whole share or none", () => {
  expect(reasonVerdict(1, 3)).toEqual({ shares: [0, 1, 0], chosen: 1, tied: [], unsure: false });
  expect(reasonVerdict(null, 2)).toEqual({ shares: [0, 0], chosen: null, tied: [], unsure: true });
});
