import type { ImportItem, ImportProgress, ImportState } from "../../contract/library.ts";
import type { StoredImport } from "../ports.ts";

/** What reading by OCR costs for each page, in bytes of a document with text: only ratios matter. */
const ocrPageBytes = 2_000_000;
/** Even an empty file is some work. */
const leastBytes = 20_000;

/**
 * How far a list of imports has come. Only those of the batch count, which the work that is going on
 * has to do since startedAt (milliseconds).
 */
export function importProgressOf(
  items: readonly StoredImport[],
  batch: ReadonlySet<string>,
  startedAt: number | null,
  now: number,
): ImportProgress {
  const counted = items.filter(({ id, state }) => batch.has(id) && !waitsForStudent(state));
  const total = sum(counted.map(workOf));
  const done = sum(counted.map((item) => workOf(item) * shareDone(item.state)));
  const share = total === 0 ? 1 : done / total;
  return {
    items: items.map(told),
    percent: Math.min(100, Math.round(share * 100)),
    secondsLeft: startedAt === null || share < 0.02 ? null : left(share, now - startedAt),
  };
}

function told({ id, name, folder, bytes, state }: StoredImport): ImportItem {
  return { id, name, folder, bytes, state };
}

function left(share: number, elapsedMs: number): number {
  return Math.ceil(((1 - share) / share) * (elapsedMs / 1000));
}

function workOf({ bytes, state }: StoredImport): number {
  const ocrPages = state.kind === "reading" && state.ocr ? (state.pages ?? 1) : 0;
  return Math.max(leastBytes, bytes, ocrPages * ocrPageBytes);
}

function shareDone(state: ImportState): number {
  if (hasEnded(state)) return 1;
  if (state.kind === "saving") return 0.95;
  if (state.kind !== "reading" || !state.pages) return 0;
  return (0.95 * Math.min(state.page, state.pages)) / state.pages;
}

/** True once nothing more happens to it by itself or by the student's answer. */
export function hasEnded({ kind }: ImportState): boolean {
  return kind === "ready" || kind === "failed" || kind === "cancelled";
}

/** True while it needs something that only the student can say. */
export function waitsForStudent({ kind }: ImportState): boolean {
  return kind === "needsPassword" || kind === "needsOcr";
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
