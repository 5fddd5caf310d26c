import type { Span } from "../../../contract/library.ts";
import { foldText } from "../../advise/foldText.ts";
import type { ReadSentence } from "../../cite/readSentence.ts";
import { readSentence } from "../../cite/readSentence.ts";
import type { Choice } from "./choice.ts";
import { afterChoice, choiceIn, labelledLines } from "./choice.ts";
import { cutClauses } from "./cutClauses.ts";
import { cutList } from "./cutList.ts";
import type { PointSentence } from "./pointSentences.ts";
import { predicateAt } from "./predicates.ts";
import { pointSentences } from "./pointSentences.ts";

/** A claim of an answer, as offsets into it, and what it says when it is read with the words that it shares with others. */
export type ReadPoint = Span & {
  readonly read: ReadSentence;
  /** The words of read that stand in the claim itself. */
  readonly own: readonly boolean[];
  readonly choice: Choice | undefined;
  /** The kinds of its quantities that no other claim of the answer has. */
  readonly sole: ReadonlySet<string>;
  /** The question that it answers by itself, if it does: it is a whole answer of a few words, or names the diagnosis. */
  readonly slot: "answer" | "diagnosis" | undefined;
  /** Passages that it names, from 1. */
  readonly cited: readonly number[];
};

/** Cuts an answer (Markdown, or a student's notes) into claims in the order of the text; none overlap, none is said twice. */
export function readPoints(text: string): ReadPoint[] {
  const labels = labelledLines(text);
  const [label] = labels;
  const points = withSole(
    distinct(
      pointSentences(text).flatMap((sentence) => {
        const labelled =
          labels.length === 1 &&
          label !== undefined &&
          sentence.start - label.start < longestLabel &&
          onlyLabel.test(text.slice(label.start, sentence.start));
        const own = labelled ? { ...sentence, start: label.start } : sentence;
        return piecesOf(text, own).map((piece) => readPiece(text, piece, own, labels.length));
      }),
    ),
  );
  const [only] = points;
  if (only === undefined || points.length > 1 || !isBrief(only.read)) return points;
  return [{ ...only, slot: only.slot ?? "answer" }];
}

/** Without what is read just like one before it: a model that repeats itself says it once. */
function distinct(points: readonly ReadPoint[]): ReadPoint[] {
  const known = new Set<string>();
  return points.filter(({ read }) => {
    const said = read.folded
      .replace(/[\s.!]+/gu, " ")
      .trim()
      .toLowerCase();
    return !known.has(said) && known.add(said);
  });
}

const longestLabel = 12;
const onlyLabel = /^\(?[A-Ha-h][.):][\s*_]*$/u;
const fewWords = 3;
const isBrief = ({ words, folded }: ReadSentence) =>
  words.length <= fewWords && predicateAt(folded) < 0;
const diagnosis =
  /^[\s*_]*(?:(?:this is|the|my|most|likely|probable|working|underlying|final) )*diagnosis(?: here)?[*_]*(?: is|:| would be|=| =)/iu;

function withSole(points: readonly ReadPoint[]): ReadPoint[] {
  const counts = new Map<string, number>();
  const kindsOf = ({ read }: ReadPoint) => new Set(read.quantities.map(({ kind }) => kind));
  for (const point of points) {
    for (const kind of kindsOf(point)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return points.map((point) => ({
    ...point,
    sole: new Set([...kindsOf(point)].filter((kind) => counts.get(kind) === 1)),
  }));
}

/** A span of a text as one claim, read by itself. */
export function readAlone(text: string, span: Span): ReadPoint {
  return readPiece(text, { ...span, with: [] }, { ...span, above: undefined, cited: [] }, 1);
}

/** "Avoid: verapamil" denies as "avoid verapamil" does. */
const denial = /^\W{0,3}(?:avoid|contraindicat\p{L}+|not|never|don't)(?: \p{L}+){0,3}:/iu;
const openDenial = (found: string) => `${found.slice(0, -1)} `;

type Part = Span & { readonly with: readonly Span[] };

function piecesOf(text: string, sentence: PointSentence): Part[] {
  const after = afterChoice(text, sentence);
  const cuts =
    after === undefined ? [sentence.start, sentence.end] : [sentence.start, after, sentence.end];
  return cuts.slice(1).flatMap((end, index) => cutSentence(text, { start: cuts[index] ?? 0, end }));
}

function cutSentence(text: string, { start, end }: Span): Part[] {
  const folded = foldText(text.slice(start, end));
  const moved = (span: Span) => ({ start: span.start + start, end: span.end + start });
  return cutClauses(folded)
    .flatMap((piece) => cutList(folded, piece))
    .flatMap((piece): Part[] => {
      const own = trimmed(text, moved(piece));
      return own === undefined ? [] : [{ ...own, with: piece.with.map(moved) }];
    });
}

/** Without white space and commas around it; undefined where no letter or digit is left. */
function trimmed(text: string, span: Span): Span | undefined {
  let { start, end } = span;
  while (start < end && around.test(text.charAt(start))) start += 1;
  while (end > start && around.test(text.charAt(end - 1))) end -= 1;
  return /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? { start, end } : undefined;
}
const around = /[\s,;:]/u;

function readPiece(
  text: string,
  piece: Part,
  { above, cited }: PointSentence,
  labels: number,
): ReadPoint {
  const { start, end } = piece;
  const beside = [...(above === undefined ? [] : [above]), ...piece.with];
  const from = Math.min(start, ...beside.map((span) => span.start));
  const to = Math.max(end, ...beside.map((span) => span.end));
  const kept = [{ start, end }, ...beside].toSorted((a, b) => a.start - b.start);
  let masked = "";
  for (const span of kept) {
    const at = Math.max(span.start, from + masked.length);
    if (at >= span.end) continue;
    const own = text.slice(at, span.end);
    masked += " ".repeat(at - from - masked.length);
    masked +=
      span.start === start && span.end === end
        ? own.replace(denial, openDenial)
        : own.replace(/[:;]/gu, " ");
  }
  masked += " ".repeat(to - from - masked.length);
  const read = readSentence(" ".repeat(from) + masked, { start: from, end: to });
  return {
    start,
    end,
    read,
    own: read.words.map((word) => word.start >= start && word.end <= end),
    choice: choiceIn(text, piece, labels),
    sole: new Set(),
    slot: diagnosis.test(text.slice(start, end)) ? "diagnosis" : undefined,
    cited,
  };
}
