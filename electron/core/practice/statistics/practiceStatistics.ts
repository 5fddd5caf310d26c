import type { Confidence } from "../../../contract/practice.ts";
import { confidence as confidences } from "../../../contract/practice.ts";
import type { Accuracy, PracticeStatistics } from "../../../contract/practiceStatistics.ts";
import { fail, Failed } from "../../failed.ts";
import type { AnsweredItem, Store } from "../../ports.ts";
import { dayOf } from "../dayOf.ts";
import { brier, calibrationBin, mean, type Forecast } from "./forecast.ts";
import { modelStatistics } from "./modelStatistics.ts";
import { statedProbability } from "./statedProbability.ts";
import { streakOf } from "./streakOf.ts";
import { wilson } from "./wilson.ts";

const mostSureAndWrong = 100;

/**
 * What the student's answers in these banks (all, when there are none) say; now in milliseconds. What was left open in a
 * block counts in the block's own score only: it says nothing about what is known, how fast, or on which days.
 */
export function practiceStatistics(
  store: Pick<Store, "practice" | "banks">,
  banks: readonly string[],
  now: number,
): PracticeStatistics {
  const answered = [...store.practice.answered(banks)].filter((item) => item.answered);
  const stated = answered.flatMap((item) => statedBy(item));
  const days = Map.groupBy(answered, ({ at }) => dayOf(at));
  return {
    total: accuracyOf(answered),
    bySubject: [...Map.groupBy(answered, ({ subject }) => subject)]
      .map(([subject, items]) => ({
        ...accuracyOf(items),
        subject,
        meanMs: mean(items.map(({ spentMs }) => spentMs)),
      }))
      .toSorted((a, b) => b.answered - a.answered || a.subject.localeCompare(b.subject)),
    byDay: [...days].map(([day, items]) => ({ ...accuracyOf(items), day })),
    time: timeOf(answered.map(({ spentMs }) => spentMs)),
    student: {
      byConfidence: confidences.options.map((confidence) => ({
        ...accuracyOf(answered.filter((item) => item.confidence === confidence)),
        confidence,
      })),
      bins: confidences.options
        .map((confidence) => binOf(confidence, stated))
        .filter((bin) => bin.answered > 0),
      brier: brier(stated),
    },
    models: modelStatistics(store.practice.opinions.withKeys(banks)),
    streak: streakOf([...days.keys()], dayOf(now)),
    sureAndWrong: sureAndWrong(answered, store),
  };
}

function accuracyOf(items: readonly AnsweredItem[]): Accuracy {
  return wilson(items.filter(({ correct }) => correct).length, items.length);
}

type Stated = Forecast & { readonly confidence: Confidence };

function statedBy({ kind, confidence, options, correct }: AnsweredItem): Stated[] {
  if (kind === "card" || confidence === null) return [];
  return [{ confidence, probability: statedProbability(confidence, options), right: correct }];
}

function binOf(confidence: Confidence, stated: readonly Stated[]) {
  const same = stated.filter((forecast) => forecast.confidence === confidence);
  return calibrationBin(confidence, same);
}

function timeOf(times: readonly number[]): PracticeStatistics["time"] {
  if (times.length === 0) return null;
  const sorted = times.toSorted((a, b) => a - b);
  const [low, high] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)];
  return { meanMs: mean(times), medianMs: ((sorted[low] ?? 0) + (sorted[high] ?? 0)) / 2 };
}

/** The latest first, each item once: as it went the last time it was answered. */
function sureAndWrong(
  answered: readonly AnsweredItem[],
  { banks, practice }: Pick<Store, "practice" | "banks">,
): PracticeStatistics["sureAndWrong"] {
  const latest = new Map(answered.map((item) => [item.itemId, item]));
  const wrong = [...latest.values()].filter(
    ({ kind, correct, confidence }) => kind === "choice" && !correct && confidence === "sure",
  );
  const newest = wrong.toSorted((a, b) => b.at - a.at).slice(0, mostSureAndWrong);
  return newest.flatMap(({ itemId, sessionId, place, subject, at }) => {
    const item = itemIfThere(itemId, banks);
    if (item?.content.kind !== "choice") return [];
    const { stem, options, key } = item.content;
    const { chosen } = practice.session(sessionId).responses[place] ?? fail("ITEM_MISSING", {});
    const textOf = (option: number | null) =>
      option === null ? "" : (options[option]?.text ?? "");
    return [
      { itemId, sessionId, place, stem, subject, chosen: textOf(chosen), right: textOf(key), at },
    ];
  });
}

/** The bank of an answered item may be gone. */
function itemIfThere(itemId: string, banks: Store["banks"]) {
  try {
    return banks.item(itemId);
  } catch (cause) {
    if (cause instanceof Failed && cause.failure.code === "ITEM_MISSING") return null;
    throw cause;
  }
}
