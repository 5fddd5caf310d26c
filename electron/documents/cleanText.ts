import { removeInvisible } from "./invisible.ts";

/** Counts what was taken out of a document's texts. */
export type Cleaner = {
  readonly removed: () => number;
  /** One paragraph or cell: no invisible or control characters, NFC, runs of white space as one space. */
  readonly line: (text: string) => string;
  /** As line, but line breaks stay; empty lines do not, because two line breaks part blocks. */
  readonly lines: (text: string) => string;
  /** As lines, but spaces within a line stay as they are. */
  readonly code: (text: string) => string;
};

/** White space that is not a line break, all to be shown as a plain space. */
const spaces = /[^\S\n]+/gu;
const lineBreaks = /\r\n?|[\u0085\u2028\u2029]/gu;
// oxlint-disable-next-line no-control-regex -- control characters are what it removes
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD]/gu;

/** Starts counting at zero. Soft hyphens and control characters go too, uncounted: typesetting, not deceit. */
export function createCleaner(): Cleaner {
  let count = 0;
  const visible = (raw: string): string => {
    const { text, removed } = removeInvisible(raw);
    count += removed;
    return text.replace(lineBreaks, "\n").replace(controls, "").toWellFormed().normalize("NFC");
  };
  return {
    removed: () => count,
    line: (raw) => visible(raw).replace(/\s+/gu, " ").trim(),
    lines: (raw) =>
      visible(raw)
        .replace(spaces, " ")
        .replace(/ ?\n[ \n]*/gu, "\n")
        .trim(),
    code: (raw) =>
      visible(raw)
        .replaceAll("\t", "    ")
        .replace(/[^\S\n]+$/gmu, "")
        .replace(/\n{2,}/gu, "\n")
        .replace(/^\n+|\n+$/gu, ""),
  };
}
