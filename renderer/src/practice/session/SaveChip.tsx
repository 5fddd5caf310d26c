import { Check, CloudOff, LoaderCircle } from "lucide-react";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import type { SaveState } from "./answerSaver.ts";
import styles from "./Session.module.css";

/** Whether the core has what was answered; only a failure is read out. */
export function SaveChip({ save }: { readonly save: SaveState | null }) {
  const { session: store } = useServices();
  if (save === null) return null;
  if (save.kind === "failed") {
    return (
      <span className={styles.saveFailed} role="alert">
        <CloudOff aria-hidden="true" />
        {text.practice.saveFailed}
        <Button small onClick={store.saveNow}>
          {text.practice.saveNow}
        </Button>
      </span>
    );
  }
  const saved = save.kind === "saved";
  return (
    <span className={styles.save} data-save={save.kind}>
      {saved ? <Check aria-hidden="true" /> : <LoaderCircle aria-hidden="true" />}
      {saved ? text.practice.saved : text.practice.saving}
    </span>
  );
}
