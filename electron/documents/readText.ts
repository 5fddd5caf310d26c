import type { Cleaner } from "./cleanText.ts";
import { createJoinHyphen, createVocabulary, type Vocabulary } from "./pdf/hyphenation.ts";
import type { ReadDocument } from "./readDocument.ts";
import type { Block } from "./sections.ts";

/** Marks of list items as people type them; each begins a block of its own. */
const itemMark = /^\s*(?:[-*•‣◦–]|\(?\d{1,3}[.)]|[a-z][.)])\s+\S/;
/** Lines longer than this are not wrapped by hand. */
const widestWrap = 120;

/** Plain text as paragraphs; lines that were broken at a fixed width are joined again. */
export function readText(text: string, cleaner: Cleaner): ReadDocument {
  const lines = text.split(/\r\n|[\n\r\f\u2028\u2029]/u);
  const width = wrapWidth(lines);
  const joinHyphen = createJoinHyphen(width === null ? createVocabulary() : wordsOf(lines));
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const flush = (): void => {
    const content = cleaner.lines(paragraph.join(""));
    const kind = itemMark.test(paragraph[0] ?? "") ? "listItem" : "paragraph";
    if (content !== "") blocks.push({ kind, level: kind === "listItem" ? 1 : 0, text: content });
    paragraph = [];
  };
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1]?.trimEnd() ?? "";
    if (line.trim() === "" || itemMark.test(line)) flush();
    if (paragraph.length > 0) {
      if (width === null) flush();
      else if (previous.length < width * 0.6) paragraph.push("\n");
      else {
        const joint = joinHyphen(previous, line.trimStart(), previous.endsWith("\u00AD"));
        if (joint === "drop") paragraph.push((paragraph.pop() ?? "").slice(0, -1));
        if (joint === "space") paragraph.push(" ");
      }
    }
    if (line.trim() !== "") paragraph.push(line.replace(/^[ \t]+|[ \t]+$/gu, ""));
  }
  flush();
  return { title: "", chapters: [blocks], notes: [] };
}

function wordsOf(lines: readonly string[]): Vocabulary {
  const vocabulary = createVocabulary();
  for (const [index, line] of lines.entries()) {
    vocabulary.add(line.trimEnd(), /\p{L}[-\u2010]\s*$/u.test(lines[index - 1] ?? ""));
  }
  return vocabulary;
}

/** The width at which lines were broken by hand; null when each line is a paragraph. */
function wrapWidth(lines: readonly string[]): number | null {
  const lengths: number[] = [];
  for (const line of lines) if (line.trim() !== "") lengths.push(line.trimEnd().length);
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return width > 0 && width <= widestWrap ? width : null;
}
