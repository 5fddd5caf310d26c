import { useState } from "react";
import type { CheckStatistics } from "../../../../electron/contract/check.ts";
import { text } from "../../app/text.ts";
import { ChartFrame } from "../../practice/statistics/ChartFrame.tsx";
import { countsOf, rangeOf, shareOf } from "../../practice/statistics/accuracyWords.ts";
import styles from "../../practice/statistics/Statistics.module.css";
import { DataTable } from "../../ui/DataTable.tsx";
import { Field } from "../../ui/Field.tsx";
import { agreementOf, comparedPairs, pairKey, pairName, pointsOf } from "./participantWords.ts";
import { ShareRows } from "./ShareRows.tsx";

type Group = CheckStatistics["total"] & { readonly name: string };

/** How often two of them agree, topic by topic and tag by tag. */
export function Groups({ statistics }: { readonly statistics: CheckStatistics }) {
  const words = text.checkStatistics;
  const pairs = comparedPairs(statistics.total.agreements);
  const [chosen, setChosen] = useState<string | null>(null);
  const pair = pairs.find((one) => pairKey(one) === chosen) ?? pairs[0];
  if (pair === undefined) return null;
  const shared = { pair: pairKey(pair), pairName: pairName(pair) };
  return (
    <>
      <div className={styles.filter}>
        <Field label={words.pair}>
          {(control) => (
            <select
              {...control}
              value={pairKey(pair)}
              onChange={({ target }) => setChosen(target.value)}
            >
              {pairs.map((one) => (
                <option key={pairKey(one)} value={pairKey(one)}>
                  {pairName(one)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <GroupChart
        {...shared}
        title={words.topicTitle}
        column={words.topic}
        groups={statistics.byTopic.map((group) => ({
          ...group,
          name: group.topic === "" ? words.noTopic : group.topic,
        }))}
      />
      {statistics.byTag.length > 0 && (
        <GroupChart
          {...shared}
          title={words.tagTitle}
          column={words.tag}
          groups={statistics.byTag.map((group) => ({ ...group, name: group.tag }))}
        />
      )}
    </>
  );
}

type GroupChartProps = {
  readonly title: string;
  readonly column: string;
  readonly groups: readonly Group[];
  readonly pair: string;
  readonly pairName: string;
};

function GroupChart({ title, column, groups, pair, pairName }: GroupChartProps) {
  const words = text.checkStatistics;
  const rows = groups.flatMap((group) => {
    const found = group.agreements.find((one) => pairKey(one) === pair);
    return found === undefined || pointsOf(found) === 0 ? [] : [{ group, found }];
  });
  return (
    <ChartFrame
      title={title}
      lead={rows.length === 0 ? words.notHere(pairName) : pairName}
      chart={
        <ShareRows
          rows={rows.map(({ group, found }) => ({
            key: group.name,
            name: group.name,
            accuracy: agreementOf(found),
          }))}
        />
      }
      table={
        <DataTable
          caption={text.practiceStatistics.tableOf(title)}
          columns={[
            column,
            words.checksColumn,
            words.agree,
            words.of,
            words.interval,
            words.youRight,
          ]}
          rows={rows.map(({ group, found }) => ({
            key: group.name,
            cells: [
              group.name,
              text.number(group.checks),
              shareOf(agreementOf(found)),
              words.ofPoints(found.same, pointsOf(found)),
              rangeOf(agreementOf(found)),
              rightOf(group),
            ],
          }))}
        />
      }
    />
  );
}

/** What the student was right about in a group, where anything was decided. */
function rightOf({ rightness }: Group): string {
  const mine = rightness.find(({ who }) => who.kind === "mine");
  return mine === undefined || mine.answered === 0 ? "–" : `${countsOf(mine)}, ${rangeOf(mine)}`;
}
