import { Trash2 } from "lucide-react";
import { useState } from "react";
import type { SessionSummary } from "../../../../electron/contract/practice.ts";
import { describeProblem, type Problem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { focusWhenLost } from "../banks/rowFocus.ts";
import styles from "./Home.module.css";

/** There is no way back, so it is asked for once more. */
export function RemoveSession({ session }: { readonly session: SessionSummary }) {
  const { practice, toasts } = useServices();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const words = text.banks.home;
  const close = () => {
    setAsking(false);
    setProblem(null);
  };
  const remove = async () => {
    const failed = await practice.sessions.remove(session.id);
    if (failed !== null) return setProblem(failed);
    toasts.show({ title: words.removed });
    focusWhenLost();
  };
  return (
    <>
      <IconButton
        label={words.remove(words.sessionName(session.mode, text.dateTime(session.createdAt)))}
        onClick={() => setAsking(true)}
      >
        <Trash2 aria-hidden="true" />
      </IconButton>
      <Dialog open={asking} close={close} title={words.removeTitle} closeLabel={text.app.close}>
        <div className={styles.dialog}>
          <p>{words.removeDetail}</p>
          {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
          <div className={styles.end}>
            <Button onClick={close}>{text.app.cancel}</Button>
            <Button look="danger" onClick={() => void remove()}>
              {words.removeSure}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
