import { type CheckRow, longestCheckText } from "../../contract/check.ts";
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
  const missed = rows.filter((row) => outcomeOf(row) === "missed");
  return rows.flatMap((row) => {
    const outcome = outcomeOf(row);
    if (row.cardId !== null || (outcome !== "missed" && outcome !== "wrong")) return [];
    const asks =
      outcome === "wrong" ? wrongFront(row) : missedFront(missed.indexOf(row) + 1, missed.length);
    const front = `${clipped(check.question, longestCheckText - asks.length - 2)}\n\n${asks}`;
    const card = cardOf(check, row, { front, back: backOf(row) }, clock);
    const { source } = card;
    const back = source === null ? card.back : `${card.back}\n\nSource: ${sourceLine(source)}`;
    return [{ rowId: row.id, card: { ...card, back: clipped(back, longestCheckText) } }];
  });
}

function missedFront(point: number, of: number): string {
  return of === 1
    ? "Your answer lacked one point. Which one?"
    : `Your answer lacked ${of} points. Which is point ${point}?`;
}

function wrongFront({ claims }: CheckRow): string {
  const mine = claims.filter(({ column }) => column === "mine").map(({ text }) => text.trim());
  return `You wrote: “${clipped(mine.join(" "), 2000)}” What is right?`;
}

/** Where nobody here was right, what the student noted when they settled it says what is. */
function backOf(row: CheckRow): string {
  const right = rightClaim(row);
  if (right !== null) return right.text.trim();
  const note = row.settled?.note ?? "";
  return note === "" ? "Not what you wrote: look it up." : note;
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
