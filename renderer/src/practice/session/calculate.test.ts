import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculate, showValue } from "./calculate.ts";

function valueOf(expression: string): number | string {
  const read = calculate(expression);
  return read.kind === "value" ? read.value : read.fault.kind;
}

describe("calculate", () => {
  it.each([
    ["2+3×4", 14],
    ["(2+3)×4", 20],
    ["2 + 3 * 4 / 6", 4],
    ["10−4−3", 3],
    ["100÷10÷5", 2],
    ["−3²", -9],
    ["(−3)²", 9],
    ["2×−3", -6],
    ["−−4", 4],
    ["√9", 3],
    ["√√16", 2],
    ["√3²", 3],
    ["√(9+16)", 5],
    ["sqrt(2^2)", 2],
    ["25%", 0.25],
    ["200×10%", 20],
    ["1,5+.5", 2],
    ["2.", 2],
    ["1e3", 1000],
    ["1e-3", 0.001],
    ["((((7))))", 7],
  ])("reads %s", (expression, value) => expect(valueOf(expression)).toBeCloseTo(value, 12));

  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["2+", "unfinished"],
    ["(2", "unfinished"],
    ["√", "unfinished"],
    ["()", "unexpected"],
    ["2)", "unexpected"],
    ["×2", "unexpected"],
    ["1.2.3", "unexpected"],
    ["1 2", "unexpected"],
    ["2(3)", "unexpected"],
    ["alert(1)", "unexpected"],
    ["2^3", "unexpected"],
    [".", "unexpected"],
    ["1÷0", "zero"],
    ["1÷(2−2)", "zero"],
    ["√(0−4)", "root"],
    ["9e999", "large"],
    ["1e308×10", "large"],
    ["(".repeat(300), "long"],
  ])("tells why %s has no value", (expression, fault) => expect(valueOf(expression)).toBe(fault));

  it("agrees with arithmetic on any sum of products", () => {
    const operand = fc.integer({ min: -999, max: 999 });
    fc.assert(
      fc.property(operand, operand, operand, operand, (a, b, c, d) => {
        expect(valueOf(`${a}+${b}×${c}−${d}`)).toBe(a + b * c - d);
        expect(valueOf(`(${a}+${b})×(${c}−${d})`)).toBeCloseTo((a + b) * (c - d), 6);
      }),
    );
  });

  it("never throws, whatever is typed", () => {
    const typed = fc.string({
      unit: fc.constantFrom(..."0123456789.+−×÷()%√²e ,^x".split("")),
      maxLength: 80,
    });
    fc.assert(
      fc.property(typed, (expression) => {
        const read = calculate(expression);
        if (read.kind === "value") expect(Number.isFinite(read.value)).toBe(true);
      }),
    );
  });

  it("shows values without the crumbs of binary fractions", () => {
    expect(showValue(0.1 + 0.2)).toBe("0.3");
    expect(showValue(-1.5)).toBe("−1.5");
    expect(showValue(0)).toBe("0");
    expect(valueOf(showValue(1.25e-9))).toBeCloseTo(1.25e-9, 15);
  });
});
