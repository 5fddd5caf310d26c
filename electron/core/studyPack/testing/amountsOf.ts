const units: readonly (readonly [pattern: string, name: string])[] = [
  ["percentage points?", "percentage points"],
  ["quality-adjusted life years?", "quality-adjusted life years"],
  ["%", "%"],
  ["°C", "°C"],
  ["°", "°"],
  ["mmol/L", "mmol/L"],
  ["mmol/kg", "mmol/kg"],
  ["mg/mmol", "mg/mmol"],
  ["µmol/L", "µmol/L"],
  ["nmol/L", "nmol/L"],
  ["pmol/L", "pmol/L"],
  ["mU/L", "mU/L"],
  ["mosmol/kg", "mosmol/kg"],
  ["mL/min", "mL/min"],
  ["mL/kg/h", "mL/kg/h"],
  ["mL/kg", "mL/kg"],
  ["mL per kg", "mL/kg"],
  ["mL", "mL"],
  ["mg/kg", "mg/kg"],
  ["mg/mL", "mg/mL"],
  ["mg/L", "mg/L"],
  ["mg", "mg"],
  ["micrograms?/kg", "micrograms/kg"],
  ["micrograms?", "micrograms"],
  ["units?/kg", "units/kg"],
  ["units?", "units"],
  ["g/day", "g/day"],
  ["g/L", "g/L"],
  ["g", "g"],
  ["kg/m²", "kg/m²"],
  ["kg", "kg"],
  ["kPa", "kPa"],
  ["mmHg", "mmHg"],
  ["mm/s", "mm/s"],
  ["mm", "mm"],
  ["m/s", "m/s"],
  ["ms", "ms"],
  ["mV", "mV"],
  ["cm", "cm"],
  ["Hz", "Hz"],
  ["J", "J"],
  ["(?:litres?|L)", "litres"],
  ["(?:breaths |beats )?(?:per |/)min(?:ute)?", "/min"],
  ["seconds?", "seconds"],
  ["(?:minutes?|min)", "minutes"],
  ["(?:hours?|h)", "hours"],
  ["days?", "days"],
  ["weeks?", "weeks"],
  ["months?", "months"],
  ["years?", "years"],
  ["half-li(?:fe|ves)", "half-lives"],
  ["points?", "points"],
  ["× 10⁹/L", "× 10⁹/L"],
  ["cells/µL", "cells/µL"],
];
const number = String.raw`\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,]\d+)*`;
const following = new RegExp(
  `^(?: or more)?[ -]?(?:${units.map(([pattern]) => `(${pattern})`).join("|")})(?![A-Za-z²⁹])`,
);
/** What stands between two numbers that share the unit after the second. */
const joined = new RegExp(`^(?: to |–|/| or | and )(?=[−+]?(?:${number}))`);

export type Amount = {
  /** "4.5": without spaces or commas between thousands. */
  readonly number: string;
  /** One name for every way to write it; empty where the number has none. */
  readonly unit: string;
  /** Where the number stands in the text. */
  readonly start: number;
  readonly end: number;
};

/** The numbers of a text, each with its unit; in "2 to 4 mg" both are milligrams. The 12 of B12 is no amount. */
export function amountsOf(text: string): readonly Amount[] {
  const found = [...text.matchAll(new RegExp(`(?<![A-Za-z*][\\d.:-]*)(?:${number})`, "g"))];
  const amounts: Amount[] = [];
  for (const match of found.toReversed()) {
    const [digits] = match;
    const end = match.index + digits.length;
    const rest = text.slice(end);
    const next = amounts.at(-1);
    const unit = unitAt(rest) || (joined.test(rest) ? (next?.unit ?? "") : "");
    amounts.push({ number: digits.replace(/[ ,]/g, ""), unit, start: match.index, end });
  }
  return amounts.toReversed();
}

function unitAt(rest: string): string {
  const [, ...groups] = following.exec(rest) ?? [];
  const at = groups.findIndex((group) => group !== undefined);
  return units[at]?.[1] ?? "";
}
