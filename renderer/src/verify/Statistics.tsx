import { ChartColumn } from "lucide-react";
import { useState } from "react";
import { useStore } from "zustand";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Field } from "../ui/Field.tsx";
import { Table } from "../ui/Table.tsx";
import { NextVerify } from "../welcome/NextVerify.tsx";
import { leastForRate, likelyRange, tally, topicsOf, type TallyRow } from "./tally.ts";
import styles from "./Statistics.module.css";
import screen from "./VerifyScreen.module.css";

const columns = [
  text.verify.model,
  text.verify.kind,
  text.verify.settledColumn,
  text.verify.confirmedColumn,
  text.verify.wrongColumn,
  text.verify.notFoundColumn,
  text.verify.rangeColumn,
];

/** How often claims held up, per model and kind; rates only where there are enough of them. */
export function Statistics() {
  const { verify } = useServices();
  const counts = useStore(verify.state, (state) => state.counts);
  const [chosen, setChosen] = useState<string | null>(null);
  if (counts === null) return null;
  if (counts.length === 0) {
    return (
      <EmptyState
        icon={<ChartColumn aria-hidden="true" />}
        title={text.verify.noStatistics}
        detail={text.verify.statisticsLead}
      >
        <NextVerify />
      </EmptyState>
    );
  }
  const topics = topicsOf(counts);
  const topic = chosen !== null && topics.includes(chosen) ? chosen : null;
  const models = tally(counts, topic);
  const most = Math.max(0, ...models.map(({ rows }) => rows[0]?.settled ?? 0));
  return (
    <div className={screen.stack}>
      <p className={styles.lead}>{text.verify.statisticsLead}</p>
      <p className={styles.few}>
        {most < leastForRate
          ? text.verify.fewSettled(most, leastForRate)
          : text.verify.ratesFrom(leastForRate)}
      </p>
      <div className={styles.filter}>
        <Field label={text.verify.topic}>
          {(control) => (
            <select
              {...control}
              value={topic ?? ""}
              onChange={(event) => setChosen(event.target.value === "" ? null : event.target.value)}
            >
              <option value="">{text.verify.allTopics}</option>
              {topics.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Table caption={text.verify.tableOf(topic ?? text.verify.allTopics)} columns={columns}>
        {models.map(({ model, rows }) => (
          <tbody key={model}>
            {rows.map((row, n) => (
              <tr key={row.kind}>
                {n === 0 && (
                  <th scope="rowgroup" rowSpan={rows.length}>
                    {model}
                  </th>
                )}
                <th scope="row">
                  {row.kind === null ? text.verify.all : text.verify.kinds[row.kind]}
                </th>
                <Cells row={row} />
              </tr>
            ))}
          </tbody>
        ))}
      </Table>
    </div>
  );
}

function Cells({ row }: { readonly row: TallyRow }) {
  const { settled } = row;
  const enough = settled >= leastForRate;
  const show = (n: number) => (enough ? text.verify.share(n, (n / settled) * 100) : text.number(n));
  const [low, high] = enough ? likelyRange(row.wrong, settled) : [0, 0];
  return (
    <>
      <td>{text.number(settled)}</td>
      <td>{show(row.confirmed)}</td>
      <td>{show(row.wrong)}</td>
      <td>{show(row.notFound)}</td>
      <td className={enough ? undefined : styles.few}>
        {enough ? text.verify.range(low * 100, high * 100) : text.verify.tooFew}
      </td>
    </>
  );
}
