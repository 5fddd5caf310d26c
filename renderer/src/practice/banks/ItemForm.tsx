import { useEffect, useRef, useState, type ComponentProps } from "react";
import type { Item, ItemFields } from "../../../../electron/contract/bank.ts";
import { describeProblem, type Problem } from "../../app/problem.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { LongField, ShortField } from "./DraftFields.tsx";
import styles from "./Item.module.css";
import { draftOf, fieldsOf, problemsWith, type ItemDraft } from "./itemDraft.ts";
import { OptionFields } from "./OptionFields.tsx";
import { UnsavedChanges } from "./UnsavedChanges.tsx";

type ItemFormProps = {
  readonly item: Item;
  /** Told as soon as something was typed. */
  readonly changed: () => void;
  readonly save: (fields: ItemFields) => Promise<Problem | null>;
  readonly cancel: () => void;
  /** Set while it is asked whether the changes are to be lost. */
  readonly leaving: ComponentProps<typeof UnsavedChanges> | null;
};

/** An item to type over; what is wrong with it is told when it is to be saved, and from then on. */
export function ItemForm({ item, changed, save, cancel, leaving }: ItemFormProps) {
  const [draft, setDraft] = useState<ItemDraft>(() => draftOf(item));
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const problems = problemsWith(draft);
  const words = text.banks.item;
  useEffect(() => form.current?.querySelector<HTMLElement>("textarea[name=stem]")?.focus(), []);

  const change = (next: ItemDraft) => {
    setDraft(next);
    changed();
  };
  const submit = async () => {
    // Nothing was typed that would make it another.
    if (JSON.stringify(draft) === JSON.stringify(draftOf(item))) return cancel();
    setTried(true);
    if (problems.size === 0) return setRefused(await save(fieldsOf(draft, item)));
    // The fields are marked by the next frame.
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>("[aria-invalid], [data-wrong]")?.focus(),
    );
  };
  const problemOf = (name: string) => (tried ? (problems.get(name) ?? null) : null);
  const shared = { problemOf, draft, change };
  return (
    <form
      ref={form}
      className={styles.body}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {draft.kind === "choice" && (
        <LongField
          label={words.context}
          value={draft.context}
          rows={2}
          problem={problemOf("context")}
          type={(context) => change({ ...draft, context })}
        />
      )}
      <LongField
        label={words.question}
        name="stem"
        value={draft.stem}
        rows={5}
        problem={problemOf("stem")}
        type={(stem) => change({ ...draft, stem })}
      />
      {draft.kind === "choice" ? (
        <>
          <OptionFields {...shared} draft={draft} />
          <LongField
            label={words.explanation}
            value={draft.explanation}
            rows={4}
            problem={problemOf("explanation")}
            type={(explanation) => change({ ...draft, explanation })}
          />
        </>
      ) : (
        <LongField
          label={words.back}
          value={draft.back}
          rows={5}
          problem={problemOf("back")}
          type={(back) => change({ ...draft, back })}
        />
      )}
      <div className={styles.pair}>
        <ShortField
          label={words.subject}
          value={draft.subject}
          problem={problemOf("subject")}
          type={(subject) => change({ ...draft, subject })}
        />
        <ShortField
          label={words.topic}
          value={draft.topic}
          problem={problemOf("topic")}
          type={(topic) => change({ ...draft, topic })}
        />
      </div>
      <ShortField
        label={words.tags}
        hint={words.tagsHint}
        value={draft.tags}
        problem={problemOf("tags")}
        type={(tags) => change({ ...draft, tags })}
      />
      {tried && problems.size > 0 && (
        <p className={styles.wrong} role="alert">
          {text.banks.invalid.form}
        </p>
      )}
      {refused !== null && <Callout tone="danger" alert {...describeProblem(refused)} />}
      {leaving === null ? (
        <div className={styles.actions}>
          <Button type="submit" look="primary">
            {words.save}
          </Button>
          <Button onClick={cancel}>{text.app.cancel}</Button>
        </div>
      ) : (
        <UnsavedChanges {...leaving} />
      )}
    </form>
  );
}
