import { useEffect, useRef, useState } from "react";
import type { Passage } from "../../../electron/contract/library.ts";
import { MarkedText } from "../ask/MarkedText.tsx";
import { markSpans, plainWords } from "../ask/markSpans.ts";
import { shortPlaceOf } from "../ask/passageWords.ts";
import { describeProblem } from "../app/problem.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import { Callout } from "../ui/Callout.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import styles from "./ChoosePassage.module.css";
import { usePassageSearch } from "./usePassageSearch.ts";

type ChoosePassageProps = {
  readonly open: boolean;
  readonly close: () => void;
  /** What to search for at first. */
  readonly about: string;
  readonly take: (passage: Passage) => void;
};

/** Finds a passage of the library in which something was looked up. */
export function ChoosePassage({ open, close, about, take }: ChoosePassageProps) {
  return (
    <Dialog
      open={open}
      close={close}
      title={text.verify.pickTitle}
      closeLabel={text.app.close}
      wide
    >
      <Passages about={about} take={take} />
    </Dialog>
  );
}

function Passages({ about, take }: Pick<ChoosePassageProps, "about" | "take">) {
  const [typed, setTyped] = useState(() => plainWords(about));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const { query, results, problem } = usePassageSearch(typed);
  return (
    <div className={styles.dialog}>
      <Field label={text.verify.pickSearch}>
        {(control) => (
          <input
            {...control}
            ref={field}
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            // Enter must not send the form that this dialog was opened from.
            onKeyDown={(event) => (event.key === "Enter" ? event.preventDefault() : undefined)}
          />
        )}
      </Field>
      {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
      <ul className={styles.list} aria-label={text.verify.pickResults}>
        {results.map((result) => (
          <li key={result.passageId} className={styles.result}>
            <div className={styles.head}>
              <span className={styles.title}>
                {result.title}, {shortPlaceOf(result)}
              </span>
              <Button
                small
                aria-label={`${text.verify.choose} ${result.title}, ${shortPlaceOf(result)}`}
                onClick={() => take(result)}
              >
                {text.verify.choose}
              </Button>
            </div>
            {result.heading.length > 0 && (
              <p className={styles.heading}>{result.heading.join(" › ")}</p>
            )}
            <p className={styles.text}>
              <MarkedText stretches={markSpans(result.text, result.marks)} tone="shared" />
            </p>
          </li>
        ))}
      </ul>
      <output className={styles.note}>
        {query !== null && results.length === 0 && text.verify.pickNothing(query)}
      </output>
    </div>
  );
}
