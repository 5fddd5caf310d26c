import { useState } from "react";
import { useStore } from "zustand";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Field } from "../ui/Field.tsx";
import { leastForRate, likelyRange, tally, topicsOf, type TallyRow } from "./tally.ts";
import styles from "./Statistics.module.css";
import screen from "./VerifyScreen.module.css";

/** How often claims held up, per model and kind; rates only where there are enough of them. */
export function Statistics() {
  const { verify } = useServices();
  const counts = useStore(verify.state, (state) => state.counts);
  const [chosen, setChosen] = useState<string | null>(null);
  if (counts === null) return null;
  if (counts.length === 0) {
    return (
      <div className={screen.empty}>
        <p className={screen.emptyTitle}>{text.verify.noStatistics}</p>
        <p>{text.verify.statisticsLead}</p>
      </div>
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
      <section
        className={styles.scroll}
        aria-label={text.verify.tableOf(topic ?? text.verify.allTopics)}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable
        tabIndex={0}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text.verify.model}</th>
              <th scope="col">{text.verify.kind}</th>
              <th scope="col">{text.verify.settledColumn}</th>
              <th scope="col">{text.verify.confirmedColumn}</th>
              <th scope="col">{text.verify.wrongColumn}</th>
              <th scope="col">{text.verify.notFoundColumn}</th>
              <th scope="col">{text.verify.rangeColumn}</th>
            </tr>
          </thead>
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
        </table>
      </section>
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
