import { useStore } from "zustand";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Audit.module.css";

/** How far the check is, how it ended, and how to stop or repeat it. */
export function AuditProgress({ bankId }: { readonly bankId: string }) {
  const { practice } = useServices();
  const { audit } = practice;
  const { keys, progress, checking, ended } = useStore(audit.state);
  const words = text.audit;
  const checked = progress?.checked ?? 0;
  const of = progress?.of ?? 0;
  return (
    <div className={styles.progress}>
      {checking && <progress aria-label={words.checking} max={Math.max(1, of)} value={checked} />}
      {checking ? (
        <span className={styles.amount}>
          {[words.progress(checked, of), words.found(keys.length)].join(" · ")}
        </span>
      ) : (
        <output className={styles.amount}>
          {ended ? endWords(checked, keys.length) : words.stopped(checked, of)}
        </output>
      )}
      {/* One button: what it does changes, and it keeps the focus. */}
      <Button
        small
        className={styles.checkButton}
        onClick={() => (checking ? audit.stop() : void audit.check(bankId))}
      >
        {checking ? words.stop : words.again}
      </Button>
    </div>
  );
}

function endWords(checked: number, found: number): string {
  const words = text.audit;
  if (checked === 0) return words.noQuestions;
  return `${words.ended(checked)} ${found === 0 ? words.nothing : `${words.found(found)}.`}`;
}
