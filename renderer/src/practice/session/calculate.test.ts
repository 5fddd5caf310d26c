import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFormats } from "../../app/createFormats.ts";
import { calculate, showValue, type DecimalSign } from "./calculate.ts";

const { typedExactly } = createFormats(["en-GB"]);

function valueOf(expression: string, sign: DecimalSign = "."): number | string {
  const read = calculate(expression, sign);
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
        const read = calculate(expression, ".");
        if (read.kind === "value") expect(Number.isFinite(read.value)).toBe(true);
      }),
    );
  });

  it("shows values without the crumbs of binary fractions", () => {
    expect(showValue(0.1 + 0.2, typedExactly)).toBe("0.3");
    expect(showValue(-1.5, typedExactly)).toBe("−1.5");
    expect(showValue(0, typedExactly)).toBe("0");
  });

  it.each(["en-GB", "de-DE", "de-CH", "fr-FR", "sv-SE", "ar-EG", "hi-IN-u-nu-deva"])(
    "reads what it shows in %s",
    (locale) => {
      const formats = createFormats([locale]);
      const sign = formats.decimalSign === "," ? "," : ".";
      for (const value of [2.5, -1.234, 1234.567, 1e6 / 3, 1.25e-9, 2e30]) {
        const shown = showValue(value, formats.typedExactly);
        expect(valueOf(formats.plainDigits(shown), sign), shown).toBeCloseTo(value, 6);
      }
    },
  );

  it("shows values as the locale writes them", () => {
    const shown = (locale: string) => showValue(1e6 / 3, createFormats([locale]).typedExactly);
    expect([shown("en-GB"), shown("de-DE")]).toEqual(["333333.333333", "333333,333333"]);
  });

  it.each([
    [".", "1,200/2", "1,200", ["1200", "1.2"]],
    [".", "2×1,000", "1,000", ["1000", "1"]],
    [".", "12,345,678", "12,345,678", ["12345678"]],
    [".", "1,200.5", "1,200.5", ["1200.5"]],
    [",", "1.200/2", "1.200", ["1200", "1,2"]],
    [",", "1.200,5", "1.200,5", ["1200,5"]],
    [".", "1.234,5", "1.234,5", ["1234.5"]],
  ] as const)(
    "does not guess, where %s is the decimal sign, what %s means",
    (sign, typed, what, readings) => {
      expect(calculate(typed, sign)).toEqual({
        kind: "fault",
        fault: { kind: "grouped", what, readings },
      });
    },
  );

  it.each([
    [".", "1.200/2", 0.6],
    [",", "1,200/2", 0.6],
    [".", "0,125", 0.125],
    [".", "2,5", 2.5],
    [",", "2.5", 2.5],
    [".", "1234,567", 1234.567],
    [".", "1٫5", 1.5],
  ] as const)("reads, where %s is the decimal sign, %s", (sign, typed, value) =>
    expect(valueOf(typed, sign)).toBe(value),
  );
});
