import { Ban, MessageSquareWarning } from "lucide-react";
import { useState } from "react";
import type { Item } from "../../../../electron/contract/bank.ts";
import type { Response } from "../../../../electron/contract/practice.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { CheckEntry } from "../../check/home/CheckEntry.tsx";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import styles from "./Feedback.module.css";

const longestReport = 2000;

type ItemActionsProps = {
  readonly sessionId: string;
  readonly response: Response;
  readonly item: Item;
};

/** What can be done with an item: check it side by side, report its key, or let it not come up again. */
export function ItemActions({ sessionId, response, item }: ItemActionsProps) {
  const { place } = response;
  const { session: store } = useServices();
  const [reporting, setReporting] = useState(false);
  return (
    <>
      {item.reported !== null && (
        <Callout tone="caution" title={text.practice.reported(item.reported)}>
          <Button small onClick={() => void store.report(place, null)}>
            {text.practice.unreport}
          </Button>
        </Callout>
      )}
      {item.suspended && (
        <Callout tone="info" title={text.practice.suspended}>
          <Button small onClick={() => void store.suspend(place, false)}>
            {text.practice.unsuspend}
          </Button>
        </Callout>
      )}
      <div className={styles.actions}>
        {response.lockedAt !== null && (
          <CheckEntry question={{ from: "response", sessionId, place }} />
        )}
        {item.reported === null && item.content.kind === "choice" && (
          <Button small look="quiet" onClick={() => setReporting(true)}>
            <MessageSquareWarning aria-hidden="true" />
            {text.practice.report}
          </Button>
        )}
        {!item.suspended && (
          <Button small look="quiet" onClick={() => void store.suspend(place, true)}>
            <Ban aria-hidden="true" />
            {text.practice.suspend}
          </Button>
        )}
      </div>
      <Dialog
        open={reporting}
        close={() => setReporting(false)}
        title={text.practice.report}
        closeLabel={text.app.close}
      >
        <ReportForm
          save={(note) => {
            setReporting(false);
            void store.report(place, note);
          }}
        />
      </Dialog>
    </>
  );
}

function ReportForm({ save }: { readonly save: (note: string) => void }) {
  const [note, setNote] = useState("");
  return (
    <form
      className={styles.report}
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim() !== "") save(note.trim());
      }}
    >
      <Field label={text.practice.reportField} hint={text.practice.reportHint}>
        {(control) => (
          <textarea
            {...control}
            rows={4}
            maxLength={longestReport}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" look="primary" disabled={note.trim() === ""}>
        {text.practice.reportSave}
      </Button>
    </form>
  );
}
