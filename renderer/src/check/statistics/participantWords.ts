import type { Agreement, Participant } from "../../../../electron/contract/check.ts";
import type { Accuracy } from "../../../../electron/contract/practiceStatistics.ts";
import { checkStatisticsTexts } from "../../app/checkStatisticsTexts.ts";

/** Somebody who takes part in a comparison, in words. */
export function participantName(who: Participant): string {
  switch (who.kind) {
    case "mine":
      return checkStatisticsTexts.you;
    case "model":
      return who.name;
    case "reference":
      return checkStatisticsTexts.key;
  }
}

/** The same for the same participant, different for any two others. */
export function participantKey(who: Participant): string {
  return who.kind === "model" ? `model ${who.name}` : who.kind;
}

type Pair = Pick<Agreement, "a" | "b">;

export function pairName({ a, b }: Pair): string {
  return checkStatisticsTexts.both(participantName(a), nameAfter(b));
}

/** The same name as it stands within a sentence. */
function nameAfter(who: Participant): string {
  if (who.kind === "mine") return checkStatisticsTexts.inPair.you;
  return who.kind === "reference" ? checkStatisticsTexts.inPair.key : who.name;
}

export function pairKey({ a, b }: Pair): string {
  return JSON.stringify([participantKey(a), participantKey(b)]);
}

/** How many points both speak on. */
export function pointsOf({ same, differ }: Pick<Agreement, "same" | "differ">): number {
  return same + differ;
}

/** The share of the points of both on which they say the same. */
export function agreementOf({ same, differ, low, high }: Agreement): Accuracy {
  return { right: same, answered: same + differ, low, high };
}

/** Those that have points in common: the student's own first, then those with most points. */
export function comparedPairs(agreements: readonly Agreement[]): readonly Agreement[] {
  return agreements
    .filter((pair) => pointsOf(pair) > 0)
    .toSorted(
      (one, other) =>
        Number(isMine(other)) - Number(isMine(one)) || pointsOf(other) - pointsOf(one),
    );
}

function isMine({ a, b }: Pair): boolean {
  return a.kind === "mine" || b.kind === "mine";
}
