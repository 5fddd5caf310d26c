import { ArrowLeft, Play } from "lucide-react";
import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { describeProblem } from "../../app/problem.ts";
import { formatRoute, goTo } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { useWindowTitle } from "../../app/useWindowTitle.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { BankFacts } from "./BankFacts.tsx";
import styles from "./BankScreen.module.css";
import { ItemDialog } from "./ItemDialog.tsx";
import { ItemFilters } from "./ItemFilters.tsx";
import { ItemList } from "./ItemList.tsx";
import { itemRowId } from "./ItemRow.tsx";
import { focusWhenLost } from "./rowFocus.ts";

/** One bank: its items, to look through, correct and set aside. */
export function BankScreen({ bankId }: { readonly bankId: string }) {
  const { practice, connection } = useServices();
  const line = useStore(connection, (state) => (state.kind === "open" ? state.line : null));
  const bank = useStore(practice.banks.state, ({ banks }) =>
    banks.find((one) => one.id === bankId),
  );
  const { bankId: opened, items, shown, problem } = useStore(practice.items.state);
  const scroller = useRef<HTMLDivElement>(null);
  useWindowTitle(bank?.name ?? text.banks.title);
  useEffect(() => {
    if (line === null) return;
    // A new line to the core leaves what was searched and filtered as it is.
    const { items: store } = practice;
    if (store.state.getState().bankId === bankId) void store.refresh();
    else void store.open(bankId);
  }, [practice, bankId, line]);
  useEffect(() => () => practice.items.look(null), [practice]);

  const practise = () => {
    practice.builder.practise(bankId);
    goTo({ screen: "practice", part: "start" });
  };
  const gone = problem?.code === "BANK_MISSING";
  return (
    <div ref={scroller} className={styles.screen}>
      <div className={styles.column}>
        <header>
          <a className={styles.back} href={formatRoute({ screen: "practice", part: "banks" })}>
            <ArrowLeft aria-hidden="true" />
            {text.banks.bank.back}
          </a>
          <div className={styles.head}>
            <div className={styles.name}>
              <h1 className={styles.heading}>{bank?.name ?? text.banks.title}</h1>
              {bank !== undefined && <BankFacts bank={bank} />}
              {bank?.origin === "file" && bank.items > 0 && (
                <a href={formatRoute({ screen: "keys", bankId })}>{text.audit.link}</a>
              )}
            </div>
            {bank !== undefined && bank.items > 0 && (
              <Button look="primary" onClick={practise}>
                <Play aria-hidden="true" />
                {text.banks.bank.practise}
              </Button>
            )}
          </div>
        </header>
        {problem !== null && problem.code !== "CONNECTION_LOST" && (
          <Callout tone="danger" alert {...describeProblem(problem)} />
        )}
        {opened === bankId && !gone && (
          <>
            <ItemFilters />
            {items !== null && (
              <ItemList items={items} scroller={scroller} open={practice.items.look} />
            )}
          </>
        )}
      </div>
      {opened === bankId && shown !== null && (
        <ItemDialog
          key={shown.id}
          item={shown}
          close={() => {
            practice.items.look(null);
            focusWhenLost(itemRowId(shown.id));
          }}
        />
      )}
    </div>
  );
}
