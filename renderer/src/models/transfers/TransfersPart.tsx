import { useStore } from "zustand";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { chooseId } from "../chooseId.ts";
import styles from "../Models.module.css";
import { isOver } from "../transferStore.ts";
import { useKeepFocus } from "../useKeepFocus.ts";
import { TransferRow } from "./TransferRow.tsx";
import { transfersId } from "./transfersInView.ts";
import rows from "./Transfers.module.css";

/** Model files on their way; absent when there are none. */
export function TransfersPart() {
  const { transfers: store } = useServices();
  const { transfers, problem } = useStore(store.state);
  const words = text.transfers;
  const focus = useKeepFocus(() => [transfersId, chooseId]);
  if (transfers.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby={transfersId} {...focus}>
      <header className={styles.cardHead}>
        <h2 id={transfersId} className={styles.title} tabIndex={-1}>
          {words.title}
        </h2>
        {transfers.some(isOver) && (
          <Button small look="quiet" onClick={() => void store.dismiss()}>
            {words.dismiss}
          </Button>
        )}
      </header>
      {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
      <ul className={rows.rows}>
        {transfers.map((transfer) => (
          <TransferRow key={transfer.id} transfer={transfer} />
        ))}
      </ul>
    </section>
  );
}
