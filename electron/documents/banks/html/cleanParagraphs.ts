import type { Cleaner } from "../../cleanText.ts";

/** Cleans a text whose paragraphs are separated by empty lines, and keeps them so. */
export function cleanParagraphs(text: string, cleaner: Cleaner): string {
  return text
    .replace(/\r\n?|[\u0085\u2028]/gu, "\n")
    .split(/\n\s*\n|\u2029/u)
    .map(cleaner.lines)
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}
