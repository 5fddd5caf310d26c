import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import type { Verdict } from "../../../electron/contract/verify.ts";
import { verdictOrder } from "./promptKeys.ts";
import styles from "./PromptRow.module.css";
import { verdictIcons } from "./verdictIcons.ts";

type VerdictButtonsProps = { readonly busy: boolean; readonly decide: (verdict: Verdict) => void };

/** The three ways to settle a prompt, each with its key. */
export function VerdictButtons({ busy, decide }: VerdictButtonsProps) {
  return (
    <div className={styles.buttons}>
      {verdictOrder.map((verdict, n) => {
        const Icon = verdictIcons[verdict];
        return (
          <Button
            key={verdict}
            small
            disabled={busy}
            aria-keyshortcuts={String(n + 1)}
            onClick={() => decide(verdict)}
          >
            <Icon aria-hidden="true" />
            {text.verify.verdicts[verdict]}
            <kbd className={styles.key}>{n + 1}</kbd>
          </Button>
        );
      })}
    </div>
  );
}
