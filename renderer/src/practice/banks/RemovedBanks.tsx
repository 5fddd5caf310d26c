import { useEffect } from "react";
import { useStore } from "zustand";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Banks.module.css";

/** Banks that were removed and can still be brought back; absent when there is none. */
export function RemovedBanks() {
  const { practice, toasts } = useServices();
  const removed = useStore(practice.banks.state, (state) => state.removed);
  useEffect(() => void practice.banks.readRemoved(), [practice]);
  if (removed.length === 0) return null;
  const words = text.banks.list;
  const restore = async (bankId: string) => {
    const problem = await practice.banks.restore(bankId);
    if (problem !== null) toasts.show(describeProblem(problem));
  };
  return (
    <details className={styles.removed}>
      <summary>{words.removedTitle(removed.length)}</summary>
      <p className={styles.hint}>{words.removedHint}</p>
      <ul className={styles.rows}>
        {removed.map(({ id, name, items }) => (
          <li key={id} className={styles.removedRow}>
            <span>
              {name}, {words.items(items)}
            </span>
            <Button small aria-label={words.restoreOne(name)} onClick={() => void restore(id)}>
              {words.restore}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
