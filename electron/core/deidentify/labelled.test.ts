import { describe, expect, test } from "vitest";
import { identifierClass, type Replacement } from "../../contract/deidentify.ts";
import { deidentify } from "./deidentify.ts";
import { labelledNotes, type Label, type LabelledNote } from "./labelled/labelledNotes.ts";
import { given, surnames } from "./names/wordSets.ts";
import { fold } from "./names/fold.ts";

type Half = LabelledNote["half"];
type Row = {
  readonly half: Half;
  readonly kind: string;
  readonly labels: number;
  /** Every word of them is replaced, by whatever class. */
  readonly covered: number;
  readonly words: number;
  readonly coveredWords: number;
  /** The same class and the same offsets. */
  readonly exact: number;
  readonly found: number;
  /** Of those found, how many touch a label. */
  readonly right: number;
};

const halves: readonly Half[] = ["development", "heldOut", "unseen"];
const kinds = [...identifierClass.options, "age"] as const;
const notes = labelledNotes();
const judged = notes.map((note) => ({ note, found: deidentify([note.text])[0] ?? [] }));
const rows = halves.flatMap((half) => kinds.map((kind) => rowOf(half, kind)));

function rowOf(half: Half, kind: string): Row {
  const own = judged.filter(({ note }) => note.half === half);
  const labelled = own.flatMap(({ note, found }) =>
    note.labels.filter((label) => kindOf(label) === kind).map((label) => ({ note, label, found })),
  );
  const words = labelled.flatMap(({ note, label, found }) =>
    wordsOf(note, label).map((word) => isCovered(word, found)),
  );
  const all = own.flatMap(({ note, found }) =>
    found.filter((one) => kindFound(one) === kind).map((one) => ({ note, one })),
  );
  return {
    half,
    kind,
    labels: labelled.length,
    covered: labelled.filter(({ note, label, found }) =>
      wordsOf(note, label).every((word) => isCovered(word, found)),
    ).length,
    words: words.length,
    coveredWords: words.filter(Boolean).length,
    exact: labelled.filter(({ label, found }) =>
      found.some(
        (one) => one.class === label.class && one.start === label.start && one.end === label.end,
      ),
    ).length,
    found: all.length,
    right: all.filter(({ note, one }) =>
      note.labels.some((label) => label.start < one.end && one.start < label.end),
    ).length,
  };
}

function kindOf(label: Label): string {
  return label.age ? "age" : label.class;
}

function kindFound(one: Replacement): string {
  return one.replacement.startsWith("90 or older") ? "age" : one.class;
}

function wordsOf({ text }: LabelledNote, label: Label): { start: number; end: number }[] {
  return Array.from(
    text.slice(label.start, label.end).matchAll(/[\p{L}\p{M}\p{N}]+/gu),
    ({ 0: word, index }) => ({
      start: label.start + index,
      end: label.start + index + word.length,
    }),
  );
}

function isCovered(word: { start: number; end: number }, found: readonly Replacement[]): boolean {
  return found.some(({ start, end }) => start <= word.start && word.end <= end);
}

function sumOf(half: Half | "all", chosen: (kind: string) => boolean) {
  const own = rows.filter((row) => (half === "all" || row.half === half) && chosen(row.kind));
  const sum = (
    key: "labels" | "covered" | "words" | "coveredWords" | "exact" | "found" | "right",
  ) => own.reduce((total, row) => total + row[key], 0);
  return {
    half,
    labels: sum("labels"),
    covered: sum("covered"),
    words: sum("words"),
    coveredWords: sum("coveredWords"),
    exact: sum("exact"),
    found: sum("found"),
    right: sum("right"),
  };
}

const isName = (kind: string) => kind === "name";
const isStructured = (kind: string) => kind !== "name";
const isAny = () => true;

function tableOf(): string {
  const totals = [...halves, "all" as const].flatMap((half) => [
    { kind: "= names", ...sumOf(half, isName) },
    { kind: "= structured", ...sumOf(half, isStructured) },
    { kind: "= everything", ...sumOf(half, isAny) },
  ]);
  const head = ["class", "half", "labels", "recall", "by word", "exact", "found", "precision"];
  const share = (part: number, whole: number) => (whole === 0 ? "-" : (part / whole).toFixed(3));
  const body = [...rows.filter(({ labels, found }) => labels + found > 0), ...totals].map((row) => [
    row.kind,
    row.half,
    row.labels,
    share(row.covered, row.labels),
    share(row.coveredWords, row.words),
    share(row.exact, row.labels),
    row.found,
    share(row.right, row.found),
  ]);
  return [head, ...body]
    .map((cells) =>
      cells.map((cell, at) => (at < 2 ? `${cell}`.padEnd(15) : `${cell}`.padStart(10))).join(""),
    )
    .join("\n");
}

/** Names of which no word is in the lists. */
function unlistedShare(): number {
  const names = notes.flatMap(({ labels }) => labels.filter((label) => label.class === "name"));
  const words = names
    .flatMap(({ text }) => fold(text).split(/[^\p{L}]+/u))
    .filter((word) => word.length > 2);
  return words.filter((word) => !given.has(word) && !surnames.has(word)).length / words.length;
}

describe("the labelled notes", () => {
  test("are enough, hold every class in both halves, and are partly without identifiers", () => {
    const written = notes.filter(({ filled }) => !filled);
    expect(new Set(notes.map(({ text }) => text)).size).toBe(notes.length);
    expect(notes.length).toBeGreaterThanOrEqual(400);
    expect(written.filter(({ labels }) => labels.length > 0).length).toBeGreaterThanOrEqual(200);
    expect(written.filter(({ labels }) => labels.length === 0).length).toBeGreaterThanOrEqual(80);
    const halved = rows.filter(({ half }) => half !== "unseen");
    expect(halved.filter(({ labels }) => labels === 0)).toEqual([]);
    expect(unlistedShare()).toBeGreaterThan(0.2);
  });

  test("have no label left open", () => {
    expect(notes.filter(({ text }) => /[{}]/u.test(text))).toEqual([]);
  });
});

describe("recall and precision", () => {
  test("are reported", () => {
    const people = (unlistedShare() * 100).toFixed(0);
    // oxlint-disable-next-line no-console -- the figures belong into the test output
    console.info(
      `De-identification on ${notes.length} labelled notes; ${people} % of the words of names are in no list\n${tableOf()}`,
    );
    expect(rows).toHaveLength(halves.length * kinds.length);
  });

  test.each(["development", "heldOut", "all"] as const)("%s keeps its floors", (half) => {
    const names = sumOf(half, isName);
    const structured = sumOf(half, isStructured);
    const every = sumOf(half, isAny);
    expect(names.covered / names.labels).toBeGreaterThanOrEqual(0.97);
    expect(structured.covered / structured.labels).toBeGreaterThanOrEqual(0.99);
    expect(every.exact / every.labels).toBeGreaterThanOrEqual(0.96);
    expect(every.right / every.found).toBeGreaterThanOrEqual(0.98);
  });

  test("the unseen notes keep theirs", () => {
    const names = sumOf("unseen", isName);
    const structured = sumOf("unseen", isStructured);
    const every = sumOf("unseen", isAny);
    expect(names.covered / names.labels).toBeGreaterThanOrEqual(0.9);
    expect(structured.covered / structured.labels).toBeGreaterThanOrEqual(0.9);
    expect(every.right / every.found).toBeGreaterThanOrEqual(0.96);
  });
});
