import { BookOpenText, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { Passage } from "../../../../electron/contract/library.ts";
import { shortPlaceOf } from "../../ask/passageWords.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { text } from "../../app/text.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { ChoosePassage } from "../../verify/ChoosePassage.tsx";
import details from "../../verify/DetailsForm.module.css";
import type { SourceDraft } from "./sourceDraft.ts";
import styles from "./Points.module.css";

type SourceFieldsProps = {
  /** Of the check, in the order of their numbers. */
  readonly passages: readonly Passage[];
  /** What to search the library for at first. */
  readonly about: string;
  readonly draft: SourceDraft;
  readonly write: (draft: SourceDraft) => void;
  readonly close: () => void;
};

const longestSource = 2000;
const longestNote = 20_000;

/** Where a point was looked up and a note; all may stay empty. They are saved with the verdict; Escape closes them. */
export function SourceFields({ passages, about, draft, write, close }: SourceFieldsProps) {
  const [picking, setPicking] = useState(false);
  const { passage, typed, note } = draft;
  const chosen = passages.findIndex((one) => one.passageId === passage?.passageId);
  const words = checkTexts.settle;
  const choose = (next: Passage | null) => write({ ...draft, passage: next });
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => fields.current?.querySelector<HTMLElement>("select, input")?.focus(), []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes all of the fields
    <div
      ref={fields}
      className={styles.source}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key !== "Escape" || event.defaultPrevented || picking) return;
        event.preventDefault();
        close();
      }}
    >
      {passages.length > 0 && (
        <Field label={words.passage}>
          {(control) => (
            <select
              {...control}
              value={chosen}
              onChange={(event) => choose(passages[Number(event.target.value)] ?? null)}
            >
              <option value={-1}>{words.noPassage}</option>
              {passages.map((one, n) => (
                <option key={one.passageId} value={n}>
                  {words.passageOf(n + 1, one.title, shortPlaceOf(one))}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {passage === null ? (
        <div className={details.sourceRow}>
          <Field label={text.verify.sourceField} hint={text.verify.sourceHint}>
            {(control) => (
              <input
                {...control}
                maxLength={longestSource}
                value={typed}
                onChange={(event) => write({ ...draft, typed: event.target.value })}
              />
            )}
          </Field>
          <Button onClick={() => setPicking(true)}>
            <BookOpenText aria-hidden="true" />
            {text.verify.pick}
          </Button>
        </div>
      ) : (
        <p className={details.picked}>
          <BookOpenText aria-hidden="true" />
          <span>
            {text.verify.picked}: {passage.title}, {shortPlaceOf(passage)}
          </span>
          <IconButton label={text.verify.dropPassage} onClick={() => choose(null)}>
            <X aria-hidden="true" />
          </IconButton>
        </p>
      )}
      <Field label={text.verify.noteField}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={longestNote}
            value={note}
            onChange={(event) => write({ ...draft, note: event.target.value })}
          />
        )}
      </Field>
      <ChoosePassage
        open={picking}
        close={() => setPicking(false)}
        about={about}
        take={(found) => {
          choose(found);
          setPicking(false);
        }}
      />
    </div>
  );
}
