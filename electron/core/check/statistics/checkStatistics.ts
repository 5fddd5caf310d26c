import type { CheckStatistics } from "../../../contract/check.ts";
import type { StoredCheck } from "../../ports.ts";
import { createStudentTally } from "./studentTally.ts";
import { createTally, type Tally } from "./tally.ts";

/**
 * How often the student, the models and the references agree, and who was right on the points that were decided: over
 * all checks whose rows stand, one check at a time.
 */
export function checkStatistics(checks: Iterable<StoredCheck>): CheckStatistics {
  const total = createTally();
  const student = createStudentTally();
  const topics = new Map<string, Tally>();
  const tags = new Map<string, Tally>();
  for (const check of checks) {
    // An engine that writes its column anew makes an earlier line-up say nothing.
    if (check.rows === null || check.stage === "writing" || check.stage === "running") continue;
    const tallies = [
      total,
      tallyOf(topics, check.topic),
      ...new Set(check.tags).values().map((tag) => tallyOf(tags, tag)),
    ];
    for (const tally of [...tallies, student]) tally.add(check, check.rows);
  }
  return {
    total: total.group(),
    byTopic: mostFirst(topics).map(([topic, tally]) => ({ topic, ...tally.group() })),
    byTag: mostFirst(tags).map(([tag, tally]) => ({ tag, ...tally.group() })),
    student: student.student(),
  };
}

function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(name) ?? createTally();
  tallies.set(name, tally);
  return tally;
}

function mostFirst(tallies: ReadonlyMap<string, Tally>): [string, Tally][] {
  return [...tallies].toSorted(
    ([one, a], [other, b]) =>
      b.group().checks - a.group().checks || (one < other ? -1 : Number(one > other)),
  );
}
