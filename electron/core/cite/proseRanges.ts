import type { Span } from "../../contract/library.ts";
import { markdownBlocks } from "../advise/markdownBlocks.ts";
import { indentedCode, insideOf } from "./indentedCode.ts";

/**
 * The stretches of a Markdown text that are prose and not code, in order; each lies within one line. Code spans follow
 * CommonMark: a run of backticks ends at the next run of the same length in its paragraph. Linear in the text.
 */
export function proseRanges(text: string): Span[] {
  return paragraphs(text).flatMap((lines) => outsideCode(text, lines));
}

/** Between two lines of one paragraph. */
export const softBreak = /^(?:\r\n|[\n\r])[ \t]*$/u;
const ticks = /`+/gu;

/** Lines that follow each other without a blank line or a block marker between them: a code span may cross their ends. */
function paragraphs(text: string): Span[][] {
  const found: Span[][] = [];
  let end = -1;
  const isIndented = insideOf(indentedCode(text));
  for (const { kind, ...line } of markdownBlocks(text)) {
    if (kind === "code" || isIndented(line.start)) {
      end = -1;
      continue;
    }
    const last = found.at(-1);
    const goesOn = end >= 0 && line.start - end < 64 && softBreak.test(text.slice(end, line.start));
    if (last !== undefined && goesOn) last.push(line);
    else found.push([line]);
    end = line.end;
  }
  return found;
}

function outsideCode(text: string, lines: readonly Span[]): Span[] {
  const codes = codeSpans(lines.flatMap((line) => runsIn(text, line)));
  const ranges: Span[] = [];
  let next = 0;
  for (const line of lines) {
    let from = line.start;
    for (let code = codes[next]; code !== undefined && code.start < line.end; code = codes[next]) {
      if (code.start > from) ranges.push({ start: from, end: code.start });
      from = Math.max(from, Math.min(code.end, line.end));
      if (code.end > line.end) break;
      next += 1;
    }
    if (line.end > from) ranges.push({ start: from, end: line.end });
  }
  return ranges;
}

function runsIn(text: string, line: Span): Span[] {
  const part = text.slice(line.start, line.end);
  return [...part.matchAll(ticks)].map(({ index, 0: run }) => ({
    start: line.start + index,
    end: line.start + index + run.length,
  }));
}

function codeSpans(runs: readonly Span[]): Span[] {
  // From the back, so that each run finds the next one of its length at once.
  const nextOfLength = new Map<number, number>();
  const closers = runs.map(() => -1);
  for (const [back, run] of runs.toReversed().entries()) {
    const index = runs.length - 1 - back;
    closers[index] = nextOfLength.get(run.end - run.start) ?? -1;
    nextOfLength.set(run.end - run.start, index);
  }
  const spans: Span[] = [];
  for (let index = 0; index < runs.length; index += 1) {
    const open = runs[index];
    const close = runs[closers[index] ?? -1];
    if (open === undefined || close === undefined) continue;
    spans.push({ start: open.start, end: close.end });
    index = closers[index] ?? index;
  }
  return spans;
}
