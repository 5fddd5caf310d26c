import {
  type CheckClaim,
  type CheckRow,
  type ColumnKind,
  longestCheckText,
} from "../../contract/check.ts";
import { isOwnJudgement } from "../../contract/isOwnJudgement.ts";
import type { CheckedSource, KeptItem } from "../../contract/verify.ts";
import type { Clock, StoredCheck } from "../ports.ts";
import { pageOf } from "../verify/sourceName.ts";
import { rightClaim } from "./rightClaim.ts";
import { outcomeOf } from "./score/outcomeOf.ts";

type Sides = { readonly front: string; readonly back: string };

/** A card of a row, to be practised like any other. */
export function cardOf(
  check: StoredCheck,
  row: CheckRow,
  { front, back }: Sides,
  clock: Clock,
): KeptItem {
  const { origin } = check;
  return {
    id: crypto.randomUUID(),
    kind: "card",
    front,
    back,
    source: row.settled?.source ?? evidenceSource(check, row),
    createdAt: clock.now(),
    answerId: origin.kind === "ask" ? origin.answerId : null,
    conversationId: origin.kind === "ask" ? origin.conversationId : null,
  };
}

/** Cards for all points that the student has wrong or lacks and that have none yet, in the order of the rows. */
export function missedCards(
  check: StoredCheck,
  clock: Clock,
): { readonly rowId: string; readonly card: KeptItem }[] {
  const rows = check.rows ?? [];
  return rows.flatMap((row) => {
    const outcome = outcomeOf(row);
    if (row.cardId !== null || (outcome !== "missed" && outcome !== "wrong")) return [];
    const asks = outcome === "wrong" ? wrongFront(row) : missedFront(row, rows);
    const front = `${clipped(check.question, longestCheckText - asks.length - 2)}\n\n${asks}`;
    const card = cardOf(check, row, { front, back: backOf(check, row) }, clock);
    const { source } = card;
    const back = [
      card.back,
      ...(isOwnJudgement(row) ? ["(Your judgement; no source fully supports it.)"] : []),
      ...(source === null ? [] : [`Source: ${sourceLine(source)}`]),
    ].join("\n\n");
    return [{ rowId: row.id, card: { ...card, back: clipped(back, longestCheckText) } }];
  });
}

/** What else belongs to the answer stands there: only the point that is asked for can complete it. */
function missedFront(row: CheckRow, rows: readonly CheckRow[]): string {
  const others = rows.flatMap((other) => {
    const right = other === row ? null : rightClaim(other);
    return right === null || saysNothingAlone(right.text) ? [] : [right.text.trim()];
  });
  if (others.length === 0) return "Your answer lacked one point. Which one?";
  const shown = others.slice(0, mostShown).map((point) => `– ${clipped(point, 300)}`);
  return `Your answer lacked one more point than these. Which one?\n${shown.join("\n")}`;
}

const mostShown = 12;

function wrongFront({ claims }: CheckRow): string {
  const mine = claims.filter(({ column }) => column === "mine").map(({ text }) => text.trim());
  return `You wrote: “${clipped(mine.join(" "), 2000)}” What is right?`;
}

/** Where nobody here was right, what the student noted when they settled it says what is. */
function backOf(check: StoredCheck, row: CheckRow): string {
  const right = rightClaim(row);
  if (right !== null)
    return saysNothingAlone(right.text) ? wholeBack(check, right) : right.text.trim();
  const note = row.settled?.note ?? "";
  return note === "" ? "Not what you wrote: look it up." : note;
}

/** Whether a claim is a mere "Right.", "B. True" or "No", which answers nothing without the rest. */
function saysNothingAlone(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word) => /^[a-z]$/u.test(word) || judgements.has(word));
}

const judgements = new Set(
  "right correct incorrect wrong true false yes no maybe indeed exactly".split(" "),
);

/** All that its column says; where that is no more, whose word it is. */
function wholeBack(check: StoredCheck, { column }: CheckClaim): string {
  const text = textOf(check, column).trim();
  return saysNothingAlone(text) ? `To the question, ${names[column]} says: “${text}”` : text;
}

const names: Record<ColumnKind, string> = {
  mine: "your answer",
  model: "the model",
  second: "the second opinion",
  reference: "the key",
};

function textOf({ mine, answers, reference }: StoredCheck, column: ColumnKind): string {
  if (column === "mine") return mine.text;
  if (column === "reference") return reference?.text ?? "";
  return answers.find((answer) => answer.column === column)?.text ?? "";
}

/** The passage that bears the right claim out, else one that speaks against another. */
function evidenceSource({ passages }: StoredCheck, row: CheckRow): CheckedSource | null {
  const right = rightClaim(row);
  const supports = row.evidence.find(
    ({ claimId, support }) => claimId === right?.id && support === "supported",
  );
  const found = supports ?? row.evidence.find(({ conflicts }) => conflicts);
  const passage = found === undefined ? undefined : passages?.[found.passage - 1];
  if (found === undefined || passage === undefined) return null;
  return { kind: "passage", passage, quote: found.quote };
}

function sourceLine(source: CheckedSource): string {
  if (source.kind === "typed") return source.text;
  return `“${source.quote.trim()}” (${source.passage.title}, ${pageOf(source.passage)})`;
}

function clipped(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, Math.max(0, most - 1))}…`;
}
