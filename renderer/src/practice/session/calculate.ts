/** Why an expression has no value; what is the character that does not belong where it stands. */
export type CalculationFault =
  | { readonly kind: "empty" | "unfinished" | "zero" | "root" | "large" | "long" }
  | { readonly kind: "unexpected"; readonly what: string }
  /** A sign may part thousands; readings are what may be meant, as it can be typed. */
  | { readonly kind: "grouped"; readonly what: string; readonly readings: readonly string[] };

export type Calculation =
  | { readonly kind: "value"; readonly value: number }
  | { readonly kind: "fault"; readonly fault: CalculationFault };

/** Long enough for a study question, short enough to be read to any depth. */
const longest = 200;

const spoken: Readonly<Record<string, string>> = {
  "*": "×",
  "/": "÷",
  ":": "÷",
  "-": "−",
  "–": "−",
};

const token = /(?:\d+\.?\d*|\.\d+)(?:e[+−]?\d+)?|[+−×÷()%√²]/y;

class Fault extends Error {
  readonly fault: CalculationFault;
  constructor(fault: CalculationFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/** The sign before decimal places, of a locale. */
export type DecimalSign = "." | ",";

/**
 * The value of an expression of + − × ÷ ( ) % √ ², also as typed with * / - ^2. % divides by 100; √ takes what follows with its ²
 * and %; a sign holds for what follows it. A comma and a point both stand before decimal places, but before three digits only the
 * locale's own does: the other may part thousands there, and where either could be meant there is no value.
 */
export function calculate(expression: string, sign: DecimalSign): Calculation {
  try {
    return { kind: "value", value: finite(read(expression, sign)) };
  } catch (error) {
    if (error instanceof Fault) return { kind: "fault", fault: error.fault };
    throw error;
  }
}

function read(expression: string, decimalSign: DecimalSign): number {
  if (expression.length > longest) throw new Fault({ kind: "long" });
  const tokens = split(withPoints(expression, decimalSign));
  if (tokens.length === 0) throw new Fault({ kind: "empty" });
  let at = 0;

  const take = (...wanted: readonly string[]): string | null => {
    const found = tokens[at];
    if (found === undefined || !wanted.includes(found)) return null;
    at += 1;
    return found;
  };

  const sum = (): number => {
    let value = product();
    for (let sign = take("+", "−"); sign !== null; sign = take("+", "−")) {
      const more = product();
      value = sign === "+" ? value + more : value - more;
    }
    return value;
  };

  const product = (): number => {
    let value = signed();
    for (let sign = take("×", "÷"); sign !== null; sign = take("×", "÷")) {
      const by = signed();
      if (sign === "÷" && by === 0) throw new Fault({ kind: "zero" });
      value = sign === "×" ? value * by : value / by;
    }
    return value;
  };

  const signed = (): number => {
    const sign = take("+", "−");
    if (sign === null) return root();
    const value = signed();
    return sign === "−" ? -value : value;
  };

  const root = (): number => {
    if (take("√") === null) return powered();
    const value = root();
    if (value < 0) throw new Fault({ kind: "root" });
    return Math.sqrt(value);
  };

  const powered = (): number => {
    let value = single();
    for (let after = take("²", "%"); after !== null; after = take("²", "%")) {
      value = after === "²" ? value * value : value / 100;
    }
    return value;
  };

  const single = (): number => {
    if (take("(") !== null) {
      const value = sum();
      if (take(")") === null) throw misplaced();
      return value;
    }
    const digits = tokens[at];
    if (digits === undefined || !/\d/.test(digits)) throw misplaced();
    at += 1;
    return Number(digits.replace("−", "-"));
  };

  const misplaced = (): Fault => {
    const what = tokens[at];
    return new Fault(what === undefined ? { kind: "unfinished" } : { kind: "unexpected", what });
  };

  const value = sum();
  if (at < tokens.length) throw misplaced();
  return value;
}

function split(expression: string): readonly string[] {
  const words = expression
    .toLowerCase()
    .replaceAll("sqrt", "√")
    .replaceAll("^2", "²")
    .replace(/[*/:\-–]/g, (sign) => spoken[sign] ?? sign)
    .replace(/\s+/g, " ")
    .trim();
  const tokens: string[] = [];
  for (let at = 0; at < words.length; at = token.lastIndex) {
    if (words[at] === " ") {
      token.lastIndex = at + 1;
      continue;
    }
    token.lastIndex = at;
    const found = token.exec(words);
    if (found === null) throw new Fault({ kind: "unexpected", what: words.charAt(at) });
    tokens.push(found[0]);
  }
  return tokens;
}

/** One sign between three digits and more, or several that part thousands, with decimal places after another one or without. */
const grouped = /^[1-9]\d{0,2}(?:([.,])\d{3}(?:\1\d{3})*)(?:[.,]\d+)?$/;

/** The expression with points before decimal places; a Fault where a number has a sign that may part thousands. */
function withPoints(expression: string, own: DecimalSign): string {
  const plain = expression.replaceAll("٫", ".").replaceAll("٬", ",");
  return plain.replace(/[\d.,]+/g, (what) => {
    const signs = what.replace(/\d/g, "");
    if (signs === own) return what.replace(own, ".");
    const [, sign = ""] = grouped.exec(what) ?? [];
    if (signs === "") return what;
    if (sign === "") return signs.length === 1 ? what.replace(signs, ".") : what;
    throw new Fault({ kind: "grouped", what, readings: readingsOf(what, sign, own) });
  });
}

function readingsOf(what: string, sign: string, own: DecimalSign): readonly string[] {
  const inThousands = what.replaceAll(sign, "").replace(/[.,]/, own);
  if (what.replace(/\d/g, "").length > 1) return [inThousands];
  const [whole = "", places = ""] = what.split(sign);
  const needed = places.replace(/0+$/, "");
  return [inThousands, needed === "" ? whole : `${whole}${own}${needed}`];
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Fault({ kind: "large" });
  return value;
}

/** A value as a calculator shows it, and as it can be typed again: twelve digits, so that 0.1 + 0.2 is 0.3. */
export function showValue(value: number, typed: (value: number) => string): string {
  const [digits = "", power] = String(Number(Math.abs(value).toPrecision(12))).split("e");
  const raised = power === undefined ? "" : `e${power.replace("-", "−")}`;
  return `${value < 0 ? "−" : ""}${typed(Number(digits))}${raised}`;
}
