import { ArrowLeft } from "lucide-react";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { describeProblem } from "../../app/problem.ts";
import { formatRoute } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { useWindowTitle } from "../../app/useWindowTitle.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { ItemDialog } from "../banks/ItemDialog.tsx";
import { focusWhenLost } from "../banks/rowFocus.ts";
import styles from "./Audit.module.css";
import { AuditProgress } from "./AuditProgress.tsx";
import { DoubtedKeyCard, doubtedKeyId } from "./DoubtedKeyCard.tsx";
import { FewModels } from "./FewModels.tsx";

/** How many doubted keys are in the page at first, and how many more each time. */
const page = 30;

/** The keys of one bank that models, documents or the student doubt, for the student to look up. */
export function AuditScreen({ bankId }: { readonly bankId: string }) {
  const { practice, connection } = useServices();
  const { audit, banks } = practice;
  const line = useStore(connection, (state) => (state.kind === "open" ? state.line : null));
  const bank = useStore(banks.state, (state) => state.banks.find((one) => one.id === bankId));
  const { bankId: checked, keys, progress, problem } = useStore(audit.state);
  const [shown, setShown] = useState(page);
  const [open, setOpen] = useState<string | null>(null);
  const words = text.audit;
  useWindowTitle(bank === undefined ? words.link : words.title(bank.name));
  useEffect(() => {
    if (line === null) return;
    // Whoever comes back from a page of a document finds what was found, and what was done about it.
    const { bankId: known, problem: broken } = audit.state.getState();
    if (known !== bankId || broken !== null) void audit.check(bankId);
  }, [audit, bankId, line]);

  const opened = keys.find(({ item }) => item.id === open);
  return (
    <div className={styles.screen}>
      <div className={styles.column}>
        <header>
          <a className={styles.back} href={formatRoute({ screen: "bank", bankId })}>
            <ArrowLeft aria-hidden="true" />
            {words.back}
          </a>
          <h1 className={styles.heading}>
            {bank === undefined ? words.link : words.title(bank.name)}
          </h1>
          <p className={styles.lead}>{words.lead}</p>
        </header>
        {problem !== null && problem.code !== "CONNECTION_LOST" && (
          <Callout tone="danger" alert {...describeProblem(problem)}>
            <Button small onClick={() => void audit.check(bankId)}>
              {words.again}
            </Button>
          </Callout>
        )}
        {checked === bankId && (
          <>
            <AuditProgress bankId={bankId} />
            {progress !== null && <FewModels progress={progress} />}
            {keys.length > 0 && (
              <section aria-label={words.entries} className={styles.keys}>
                {keys.slice(0, shown).map((key, n) => (
                  <DoubtedKeyCard
                    key={key.item.id}
                    doubted={key}
                    number={n + 1}
                    edit={() => setOpen(key.item.id)}
                  />
                ))}
              </section>
            )}
            {keys.length > shown && (
              <Button className={styles.more} onClick={() => setShown(shown + page)}>
                {words.more(Math.min(page, keys.length - shown))}
              </Button>
            )}
          </>
        )}
      </div>
      {opened !== undefined && (
        <ItemDialog
          item={opened.item}
          close={() => {
            setOpen(null);
            focusWhenLost(doubtedKeyId(opened.item.id));
          }}
        />
      )}
    </div>
  );
}
