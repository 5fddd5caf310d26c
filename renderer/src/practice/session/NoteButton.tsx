import { NotebookPen } from "lucide-react";
import { Popover } from "radix-ui";
import { useState } from "react";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import popover from "../../ui/Popover.module.css";
import styles from "./Session.module.css";

/** Most characters of a note. */
const longestNote = 20_000;

/** A note on a question; every change of it is saved. */
export function NoteButton({ place, note }: { readonly place: number; readonly note: string }) {
  const { session: store } = useServices();
  const [typed, setTyped] = useState(note);
  return (
    <Popover.Root onOpenChange={(open) => (open ? setTyped(note) : undefined)}>
      <Popover.Trigger asChild>
        <Button look="quiet" className={note === "" ? undefined : styles.flagged}>
          <NotebookPen aria-hidden="true" />
          {text.practice.note}
          {note !== "" && <span aria-hidden="true">•</span>}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={popover.content}
          aria-label={text.practice.note}
          side="top"
          sideOffset={6}
          collisionPadding={12}
        >
          <Field label={text.practice.note} hint={text.practice.noteHint}>
            {(control) => (
              <textarea
                {...control}
                rows={5}
                cols={40}
                maxLength={longestNote}
                value={typed}
                onChange={(event) => {
                  setTyped(event.target.value);
                  store.respond(place, { note: event.target.value });
                }}
              />
            )}
          </Field>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
