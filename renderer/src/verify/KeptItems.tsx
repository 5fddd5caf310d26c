import { NotebookPen, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { useStore } from "zustand";
import type { KeptItem } from "../../../electron/contract/verify.ts";
import { describeProblem, type Problem } from "../app/problem.ts";
import { formatRoute } from "../app/routes.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { focusWhenLost } from "../practice/banks/rowFocus.ts";
import { Button } from "../ui/Button.tsx";
import { CopyButton } from "../ui/CopyButton.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { NextVerify } from "../welcome/NextVerify.tsx";
import { KeptForm } from "./KeptForm.tsx";
import { keptText } from "./keptText.ts";
import { sourceWords } from "./sourceWords.ts";
import styles from "./VerifyScreen.module.css";

/** Notes and cards that were made of claims, newest first. */
export function KeptItems() {
  const { verify } = useServices();
  const kept = useStore(verify.state, (state) => state.kept);
  if (kept === null) return null;
  if (kept.length === 0) {
    return (
      <EmptyState
        icon={<NotebookPen aria-hidden="true" />}
        title={text.verify.nothingKept}
        detail={text.verify.nothingKeptDetail}
      >
        <NextVerify />
      </EmptyState>
    );
  }
  return (
    <div className={styles.stack}>
      <div>
        <CopyButton value={keptText(kept)} label={text.verify.copyAll} done={text.app.copied} />
      </div>
      <ul className={styles.stack} aria-label={text.verify.keptList}>
        {kept.map((item) => (
          <Kept key={item.id} item={item} />
        ))}
      </ul>
    </div>
  );
}

function Kept({ item }: { readonly item: KeptItem }) {
  const { verify } = useServices();
  const [editing, setEditing] = useState(false);
  const { conversationId, answerId } = item;
  return (
    <li className={styles.kept}>
      <p className={styles.keptHead}>
        <span className={styles.keptKind}>{text.verify.keptKinds[item.kind]}</span>
        <time dateTime={new Date(item.createdAt).toISOString()}>
          {text.dateTime(item.createdAt)}
        </time>
        {conversationId !== null && answerId !== null && (
          <a href={formatRoute({ screen: "ask", conversationId, answerId })}>
            {text.verify.keptFrom}
          </a>
        )}
      </p>
      <p className={styles.front}>{item.front}</p>
      <p className={styles.back}>{item.back}</p>
      {item.source !== null && (
        <p className={styles.keptSource}>
          {text.verify.checkedIn}: {sourceWords(item.source)}
        </p>
      )}
      <div className={styles.tools}>
        <Button small look="quiet" onClick={() => setEditing(true)}>
          <Pencil aria-hidden="true" />
          {text.verify.edit}
        </Button>
        <Discard item={item} />
      </div>
      {editing && (
        <Dialog
          open
          close={() => setEditing(false)}
          title={text.verify.edit}
          closeLabel={text.app.close}
        >
          <KeptForm
            kind={item.kind}
            front={item.front}
            back={item.back}
            save={async (front, back) => {
              const problem = await verify.edit({ id: item.id, front, back });
              if (problem === null) setEditing(false);
              return problem;
            }}
            close={() => setEditing(false)}
          />
        </Dialog>
      )}
    </li>
  );
}

function Discard({ item }: { readonly item: KeptItem }) {
  const { verify, toasts } = useServices();
  const tell = (problem: Problem | null) => {
    if (problem !== null) toasts.show(describeProblem(problem));
  };
  const discard = async () => {
    const problem = await verify.discard(item.id);
    if (problem !== null) return tell(problem);
    focusWhenLost();
    const putBack = async () => tell(await verify.putBack(item.id));
    toasts.show({
      title: text.verify.discarded(item.front),
      action: { label: text.app.undo, run: () => void putBack() },
    });
  };
  return (
    <Button small look="quiet" onClick={() => void discard()}>
      <Trash2 aria-hidden="true" />
      {text.verify.discard}
    </Button>
  );
}
