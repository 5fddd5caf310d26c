import type {
  CheckRow,
  CheckScore,
  CheckStatistics,
  Participant,
} from "../../../contract/check.ts";
import { columnKind } from "../../../contract/check.ts";
import type { StoredCheck } from "../../ports.ts";
import { wilson } from "../../practice/statistics/wilson.ts";
import { scoreCheck } from "../score/scoreCheck.ts";
import { compareParticipants, keyOf, participantOf } from "./participants.ts";
import { wasRight } from "./wasRight.ts";

type Group = CheckStatistics["total"];
type Pair = {
  readonly a: Participant;
  readonly b: Participant;
  readonly same: number;
  readonly differ: number;
};
type Judged = { readonly who: Participant; readonly right: number; readonly answered: number };

/** Counts of one group of checks, which grow check by check. */
export type Tally = {
  readonly add: (check: StoredCheck, rows: readonly CheckRow[]) => void;
  readonly group: () => Group;
};

export function createTally(): Tally {
  let checks = 0;
  let score: CheckScore = { right: 0, wrong: 0, missed: 0, unsure: 0, open: 0 };
  const agreements = new Map<string, Pair>();
  const rightness = new Map<string, Judged>();

  function agree(one: Participant, other: Participant, isSame: boolean): void {
    const [a, b] = compareParticipants(one, other) <= 0 ? [one, other] : [other, one];
    const key = JSON.stringify([keyOf(a), keyOf(b)]);
    const before = agreements.get(key) ?? { a, b, same: 0, differ: 0 };
    agreements.set(key, {
      ...before,
      same: before.same + Number(isSame),
      differ: before.differ + Number(!isSame),
    });
  }

  function judge(who: Participant, isRight: boolean): void {
    const before = rightness.get(keyOf(who)) ?? { who, right: 0, answered: 0 };
    rightness.set(keyOf(who), {
      who,
      right: before.right + Number(isRight),
      answered: before.answered + 1,
    });
  }

  function addRow(check: StoredCheck, row: CheckRow): void {
    for (const { a, b, relation } of row.relations) {
      const [one, other] = [participantOf(check, a), participantOf(check, b)];
      if (one !== null && other !== null) agree(one, other, relation === "same");
    }
    for (const column of columnKind.options) {
      const who = participantOf(check, column);
      const isRight = wasRight(row, column);
      if (who !== null && isRight !== null) judge(who, isRight);
    }
  }

  return {
    add(check, rows) {
      checks += 1;
      score = sum(score, scoreCheck(rows));
      for (const row of rows) addRow(check, row);
    },
    group: () => ({
      checks,
      agreements: [...agreements.values()]
        .toSorted(
          (one, other) =>
            compareParticipants(one.a, other.a) || compareParticipants(one.b, other.b),
        )
        .map((pair) => {
          const { low, high } = wilson(pair.same, pair.same + pair.differ);
          return { ...pair, low, high };
        }),
      rightness: [...rightness.values()]
        .toSorted((one, other) => compareParticipants(one.who, other.who))
        .map(({ who, right, answered }) => ({ who, ...wilson(right, answered) })),
      score,
    }),
  };
}

function sum(a: CheckScore, b: CheckScore): CheckScore {
  return {
    right: a.right + b.right,
    wrong: a.wrong + b.wrong,
    missed: a.missed + b.missed,
    unsure: a.unsure + b.unsure,
    open: a.open + b.open,
  };
}
