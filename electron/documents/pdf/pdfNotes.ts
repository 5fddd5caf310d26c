/** What a student should know of pages that could not be read as they are; page numbers from 1, ascending. */
export type PageTroubles = {
  readonly pictures: readonly number[];
  readonly broken: readonly number[];
  readonly ocr: readonly number[];
  /** Lines that repeat on pages, most frequent first; null stands for page numbers alone. */
  readonly leftOut: readonly (string | null)[];
};

/** One sentence for each kind of trouble. */
export function pdfNotes({ pictures, broken, ocr, leftOut }: PageTroubles): readonly string[] {
  const notes: string[] = [];
  if (pictures.length === 1) {
    notes.push(`Page ${listPages(pictures)} holds only pictures; its text was not read.`);
  }
  if (pictures.length > 1) {
    notes.push(`Pages ${listPages(pictures)} hold only pictures; their text was not read.`);
  }
  if (broken.length === 1)
    notes.push(`Page ${listPages(broken)} is damaged and could not be read.`);
  if (broken.length > 1)
    notes.push(`Pages ${listPages(broken)} are damaged and could not be read.`);
  if (ocr.length > 0) {
    const pages = ocr.length === 1 ? "page" : "pages";
    notes.push(
      `The text of ${pages} ${listPages(ocr)} was recognised from pictures and may hold mistakes.`,
    );
  }
  if (leftOut.length > 0) {
    notes.push(`Repeated on the pages and left out: ${listLines(leftOut)}.`);
  }
  return notes;
}

const mostQuotes = 3;
const longestQuote = 60;

/** "“Second edition”, “Page N”, page numbers"; of more lines than three it says how many. */
function listLines(lines: readonly (string | null)[]): string {
  const distinct = [...new Set(lines)];
  const shown = distinct.slice(0, mostQuotes).map((line) => {
    if (line === null) return "page numbers";
    const short = line.length > longestQuote ? `${line.slice(0, longestQuote).trimEnd()}…` : line;
    return `“${short.toWellFormed()}”`;
  });
  const hidden = distinct.length - shown.length;
  return hidden === 0 ? shown.join(", ") : `${shown.join(", ")} and ${hidden} more`;
}

/** "3, 7–9"; long lists end in "and 12 more". */
export function listPages(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last !== undefined && page === last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  const shown = runs.slice(0, 20);
  const hidden = runs.slice(20).reduce((sum, [first, last]) => sum + last - first + 1, 0);
  const text = shown
    .map(([first, last]) => {
      if (first === last) return `${first}`;
      return last === first + 1 ? `${first}, ${last}` : `${first}–${last}`;
    })
    .join(", ");
  return hidden === 0 ? text : `${text} and ${hidden} more`;
}
