import type { Span } from "../../../../contract/library.ts";
import type { ColumnKind } from "../../../../contract/check.ts";
import { lineUp } from "../lineUp.ts";
import type { LabelledPair } from "./labelledPair.ts";
import type { LabelledPoint } from "./readLabelled.ts";
import { readLabelled } from "./readLabelled.ts";

/**
 * Pairs of points of two answers ("0-2" by their places): those that say something of the same, those of them that
 * contradict each other, and those that do not.
 */
type FoundPairs = Readonly<Record<"aligned" | "differing" | "agreeing", ReadonlySet<string>>>;

/** What a labelled pair says is so, and what lining its answers up finds. */
export function measure(pair: LabelledPair): { labelled: FoundPairs; found: FoundPairs } {
  const mine = readLabelled(pair.mine);
  const model = readLabelled(pair.model);
  const labelled = { aligned: new Set<string>(), differing: new Set<string>() };
  for (const [at, { letters }] of mine.points.entries()) {
    for (const [to, other] of model.points.entries()) {
      const common = letters.split("").filter((letter) => other.letters.includes(letter));
      if (common.length > 0) labelled.aligned.add(`${at}-${to}`);
      if (common.some((letter) => pair.differ.includes(letter)))
        labelled.differing.add(`${at}-${to}`);
    }
  }
  const found = { aligned: new Set<string>(), differing: new Set<string>() };
  const columns = [
    { column: "mine", text: mine.text },
    { column: "model", text: model.text },
  ] as const;
  for (const { claims, relations } of lineUp(columns, [])) {
    const pointsOf = (column: ColumnKind, points: readonly LabelledPoint[]) =>
      new Set(
        claims
          .filter((claim) => claim.column === column)
          .flatMap((claim) => [...points.keys()].filter((at) => covers(claim, points[at]))),
      );
    for (const at of pointsOf("mine", mine.points)) {
      for (const to of pointsOf("model", model.points)) {
        found.aligned.add(`${at}-${to}`);
        if (relations.some(({ relation }) => relation === "differ"))
          found.differing.add(`${at}-${to}`);
      }
    }
  }
  return { labelled: withAgreeing(labelled), found: withAgreeing(found) };
}

function withAgreeing(pairs: Pick<FoundPairs, "aligned" | "differing">): FoundPairs {
  return { ...pairs, agreeing: pairs.aligned.difference(pairs.differing) };
}

/** Half of the claim lies in the point, or half of the point in the claim. */
function covers(claim: Span, point: Span | undefined): boolean {
  if (point === undefined) return false;
  const common = Math.min(claim.end, point.end) - Math.max(claim.start, point.start);
  return 2 * common >= Math.min(claim.end - claim.start, point.end - point.start);
}
