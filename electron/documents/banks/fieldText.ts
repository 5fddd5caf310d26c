import type { Fields } from "./bankRecord.ts";

/** Text as it is, a number as it is written; "" for anything else. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "bigint" ? String(value) : "";
}

/** The first of these fields that says something, as text; "" when none does. */
export function firstText(fields: Fields, ...names: readonly string[]): string {
  for (const name of names) {
    const text = textOf(fields[name]);
    if (text.trim() !== "") return text;
  }
  return "";
}

/** The texts of a list; those of anything else are none. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(textOf) : [];
}

/** Whether a value has named fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
