import { decoding as schema, type Decoding } from "../../../electron/contract/conversation.ts";
import { formats, number, twoPlaces } from "../app/numbers.ts";
import { text } from "../app/text.ts";

export type DecodingField = keyof Decoding;

/** A value as a person writes it; an absent seed is an empty field. */
export function showDecoding(decoding: Decoding, field: DecodingField): string {
  const value = decoding[field];
  return value === null ? "" : formats.typed(value);
}

/** The settings with one field as typed (a comma may stand for the point, and thousands may stand apart), or null when it is out of range. */
export function readDecoding(
  decoding: Decoding,
  field: DecodingField,
  typed: string,
): Decoding | null {
  const isWhole = field === "maxTokens" || field === "seed";
  const words = isWhole ? formats.plainWhole(typed) : formats.plain(typed);
  const empty = words === "";
  if (empty && field !== "seed") return null;
  const changed = schema.safeParse({ ...decoding, [field]: empty ? null : Number(words) });
  return changed.success ? changed.data : null;
}

const ranges: Record<DecodingField, readonly [low: string, high: string]> = {
  temperature: [number(0), number(2)],
  topP: [twoPlaces(0.01), number(1)],
  maxTokens: [number(1), number(8192)],
  seed: [number(0), number(4_294_967_295)],
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
