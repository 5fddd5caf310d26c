import type { Refused } from "./itemDraft.ts";

export type KeyReading = { readonly key: number } | Refused;

const noKey: Refused = { refused: "it has no key" };
const noSuchOption: Refused = { refused: "its key names none of its options" };

/** The option that a number names when the first one is called so; negative numbers and what is none mean "no key". */
export function keyByNumber(value: unknown, first: 0 | 1, options: number): KeyReading {
  const text = typeof value === "string" ? value.trim() : value;
  if (text === "" || (typeof text !== "string" && typeof text !== "number")) return noKey;
  const number = Number(text);
  if (number < 0) return noKey;
  return keyAt(number - first, options);
}

/** The option that a letter names: "C", "c", "(C)" or "C."; null for what is no letter. */
export function keyByLetter(value: string, options: number): KeyReading | null {
  const letter = /^\(?([a-z])[).:]?$/iu.exec(value.trim())?.[1];
  if (letter === undefined) return null;
  return keyAt(letter.toUpperCase().charCodeAt(0) - 65, options);
}

/** The option that a person names: by its letter, its number from 1 or its whole text. */
export function keyByAnyName(value: string, options: readonly string[]): KeyReading {
  const named = value.trim();
  if (named === "") return noKey;
  const byLetter = keyByLetter(named, options.length);
  if (byLetter !== null && "key" in byLetter) return byLetter;
  const byText = keyByText(named, options);
  const byNumber = /^\d+$/.test(named) ? keyByNumber(named, 1, options.length) : noSuchOption;
  if (byText === null || "refused" in byNumber) return byText ?? byNumber;
  // "3" with an option that reads 3 which is not the third: nobody can tell which is meant.
  const agree = "key" in byText && byText.key === byNumber.key;
  return agree ? byText : { refused: "its key can mean two options" };
}

/** The only option that reads so; null when none does. */
export function keyByText(value: string, options: readonly string[]): KeyReading | null {
  const named = fold(value);
  const key = options.findIndex((option) => fold(option) === named);
  if (key === -1) return null;
  const again = options.findIndex((option, index) => index > key && fold(option) === named);
  return again === -1 ? { key } : { refused: "its key can mean two options" };
}

function keyAt(key: number, options: number): KeyReading {
  return Number.isInteger(key) && key >= 0 && key < options ? { key } : noSuchOption;
}

function fold(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();
}
