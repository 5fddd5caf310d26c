import type { DocumentPage, PageBlock } from "../contract/library.ts";

/** A piece of a document in reading order, before it has a place on a page. */
export type Block = Pick<PageBlock, "kind" | "level"> & {
  readonly text: string;
  /** The page of the printed book on which it begins, where the file tells. */
  readonly page?: string;
};

/** Characters of a section, about; a single block never makes it longer. */
const sectionLength = 4000;
const blockGap = "\n\n";

/** Cuts blocks into sections between them, before a heading where there is one in the second half. */
export function cutIntoSections(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const sections: Block[][] = [];
  let current: Block[] = [];
  let length = 0;
  for (const block of blocks.flatMap((block) => splitBlock(block, sectionLength))) {
    const tooLong = length > 0 && length + blockGap.length + block.text.length > sectionLength;
    const goodPlace = block.kind === "heading" && block.level <= 2 && length > sectionLength / 2;
    if (tooLong || goodPlace) {
      const next = tooLong && block.kind !== "heading" ? cutBeforeHeading(current) : [];
      if (current.length > 0) sections.push(current);
      current = next;
      length = lengthOf(next);
    }
    current.push(block);
    length += (length > 0 ? blockGap.length : 0) + block.text.length;
  }
  if (current.length > 0) sections.push(current);
  return sections;
}

/** A section as a page with a number; its label is the printed page on which it begins, else its number. */
export function toPage(blocks: readonly Block[], number: number): DocumentPage {
  let text = "";
  const placed = blocks.map(({ kind, level, text: blockText }) => {
    if (text !== "") text += blockGap;
    const start = text.length;
    text += blockText;
    return { kind, level, start, end: text.length };
  });
  const label = blocks[0]?.page ?? String(number);
  return { number, label, text, blocks: placed, boxes: [], size: null };
}

/** Takes the last heading of a full section and what follows it, if that is less than half of it. */
function cutBeforeHeading(section: Block[]): Block[] {
  let at = section.findLastIndex((block) => block.kind === "heading");
  while (at > 0 && section[at - 1]?.kind === "heading") at -= 1;
  if (at <= 0 || lengthOf(section.slice(at)) > sectionLength / 2) return [];
  return section.splice(at);
}

function lengthOf(blocks: readonly Block[]): number {
  const gaps = Math.max(0, blocks.length - 1) * blockGap.length;
  return blocks.reduce((sum, block) => sum + block.text.length, gaps);
}

/** Parts of at most so many characters, cut after a line, else a sentence, else a word, else anywhere. */
function splitBlock(block: Block, most: number): readonly Block[] {
  const { text } = block;
  if (text.length <= most) return [block];
  const parts: Block[] = [];
  let start = 0;
  while (start < text.length) {
    const end = text.length - start <= most ? text.length : start + cutPoint(text, start, most);
    const part = text.slice(start, end).trim();
    if (part !== "") parts.push({ ...block, text: part });
    start = end;
  }
  return parts;
}

function cutPoint(text: string, start: number, most: number): number {
  const window = text.slice(start, start + most);
  const line = window.lastIndexOf("\n");
  if (line > most / 2) return line + 1;
  const sentence = Math.max(...[". ", "? ", "! ", "; "].map((mark) => window.lastIndexOf(mark)));
  if (sentence > most / 2) return sentence + 2;
  const word = window.lastIndexOf(" ");
  if (word > most / 2) return word + 1;
  // A pair of surrogates stays together.
  return /[\uD800-\uDBFF]$/.test(window) ? most - 1 : most;
}
