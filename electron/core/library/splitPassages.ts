import type { DocumentPage, PageBlock, Span } from "../../contract/library.ts";
import { splitSentences } from "../advise/sentences.ts";
import type { NewPage, NewPassage } from "../ports.ts";

/** About 180 tokens: a token of English medical prose has four characters on average. */
const wanted = 720;
/** A rest shorter than this joins the passage before it. */
const tooShort = 240;
/** No passage is longer: a sentence beyond it is cut between words. */
const longest = 1200;

type OpenHeading = { readonly level: number; readonly text: string };

/** Gives the pages of one document their passages, in order; a heading reaches over the pages that follow it. */
export function createPageSplitter(): (page: DocumentPage) => NewPage {
  let open: readonly OpenHeading[] = [];
  return (page) => {
    const passages = splitPassages(page, open);
    open = headingsAfter(page, open);
    return { ...page, passages };
  };
}

/**
 * Cuts a page into passages of about 180 tokens that end at sentence ends and never reach over a
 * heading. Together they hold every sentence of the page.
 */
export function splitPassages(
  page: DocumentPage,
  openBefore: readonly OpenHeading[] = [],
): NewPassage[] {
  const sections = sectionsOf(page, openBefore);
  return sections.flatMap(({ units, heading }) =>
    pack(units).map((span) => ({ ...span, heading })),
  );
}

type Section = { readonly heading: readonly string[]; readonly units: Span[] };

function sectionsOf(page: DocumentPage, openBefore: readonly OpenHeading[]): Section[] {
  let open = openBefore;
  let section: Section = { heading: texts(open), units: [] };
  const sections = [section];
  page.blocks.forEach((block, i) => {
    if (block.kind !== "heading") {
      section.units.push(...unitsOf(page.text, block));
      return;
    }
    open = opened(page, block, open);
    section = { heading: texts(open), units: [] };
    // A slide may be nothing but headings; their words must be found too.
    const next = page.blocks[i + 1];
    if (next === undefined || next.kind === "heading")
      section.units.push(...unitsOf(page.text, block));
    sections.push(section);
  });
  return sections;
}

function headingsAfter(page: DocumentPage, openBefore: readonly OpenHeading[]) {
  return page.blocks.reduce(
    (open, block) => (block.kind === "heading" ? opened(page, block, open) : open),
    openBefore,
  );
}

function opened(
  page: DocumentPage,
  { level, start, end }: PageBlock,
  open: readonly OpenHeading[],
): readonly OpenHeading[] {
  const outer = open.filter((heading) => heading.level < level);
  return [...outer, { level, text: page.text.slice(start, end).replace(/\s+/g, " ").trim() }];
}

function texts(open: readonly OpenHeading[]): string[] {
  return open.map(({ text }) => text);
}

/** The pieces of a block that stay whole: sentences, rows of a table, lines of code. */
function unitsOf(text: string, block: PageBlock): Span[] {
  const { start, end, kind } = block;
  const units =
    kind === "table" || kind === "code"
      ? linesOf(text, block)
      : splitSentences(text.slice(start, end)).map((span) => shifted(span, start));
  // A block without a letter or digit says nothing that could be cited.
  const [first] = units;
  const last = units.at(-1);
  if (first === undefined || last === undefined) return [];
  // Marks before the first and after the last sentence belong to them: nothing of a block is lost.
  const whole = [...units];
  whole[0] = { start: Math.min(first.start, start), end: first.end };
  whole[whole.length - 1] = { start: (whole.at(-1) ?? last).start, end };
  return whole.flatMap((unit) => cutLong(text, unit));
}

function linesOf(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  for (const line of text.slice(start, end).matchAll(/[^\n]+/g)) {
    lines.push({ start: start + line.index, end: start + line.index + line[0].length });
  }
  return lines;
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function cutLong(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  while (end - from > longest) {
    const space = text.lastIndexOf(" ", from + wanted);
    const cut = space > from ? space : wholeCharacter(text, from + wanted);
    parts.push({ start: from, end: cut });
    from = space > from ? cut + 1 : cut;
  }
  return [...parts, { start: from, end }];
}

/** An offset that does not lie between the two halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at;
}

function pack(units: readonly Span[]): Span[] {
  const passages: Span[] = [];
  for (const unit of units) {
    const current = passages.at(-1);
    if (current !== undefined && unit.end - current.start <= wanted) {
      passages[passages.length - 1] = { start: current.start, end: unit.end };
    } else passages.push(unit);
  }
  const last = passages.at(-1);
  const before = passages.at(-2);
  if (last === undefined || before === undefined || last.end - last.start >= tooShort) {
    return passages;
  }
  if (last.end - before.start > longest) return passages;
  return [...passages.slice(0, -2), { start: before.start, end: last.end }];
}
