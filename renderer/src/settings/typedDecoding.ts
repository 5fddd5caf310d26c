import { decoding as schema, type Decoding } from "../../../electron/contract/conversation.ts";
import { text } from "../app/text.ts";

export type DecodingField = keyof Decoding;

/** A value as a person writes it; an absent seed is an empty field. */
export function showDecoding(decoding: Decoding, field: DecodingField): string {
  const value = decoding[field];
  return value === null ? "" : String(value);
}

/** The settings with one field as typed (a comma may stand for the point), or null when it is out of range. */
export function readDecoding(
  decoding: Decoding,
  field: DecodingField,
  typed: string,
): Decoding | null {
  const words = typed.trim().replace(",", ".");
  const empty = words === "";
  if (empty && field !== "seed") return null;
  const changed = schema.safeParse({ ...decoding, [field]: empty ? null : Number(words) });
  return changed.success ? changed.data : null;
}

const ranges: Record<DecodingField, readonly [low: string, high: string]> = {
  temperature: ["0", "2"],
  topP: ["0.01", "1"],
  maxTokens: ["1", "8192"],
  seed: ["0", "4294967295"],
};

/** What to write instead, or null when what is typed is right. */
export function problemWith(
  decoding: Decoding,
  field: DecodingField,
  typed: string,
): string | null {
  if (readDecoding(decoding, field, typed) !== null) return null;
  return text.settings.range(...ranges[field]);
}
