import { useRef, useState } from "react";
import type { Facet } from "../../../../electron/contract/bank.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import styles from "./Builder.module.css";

/** More than these are counted: one types to find them. */
const mostShown = 200;

type ChooseFacetsProps = {
  readonly title: string;
  readonly facets: readonly Facet[];
  readonly chosen: readonly string[];
  readonly use: (chosen: readonly string[]) => void;
  readonly close: () => void;
};

/** Any of the subjects or tags, those with most items first. */
export function ChooseFacets({ title, facets, chosen, use, close }: ChooseFacetsProps) {
  const [typed, setTyped] = useState("");
  const [names, setNames] = useState<ReadonlySet<string>>(() => new Set(chosen));
  const field = useRef<HTMLInputElement>(null);
  const words = text.banks.home;
  const wanted = typed.trim().toLowerCase();
  const matching = facets.filter(({ name }) => name.toLowerCase().includes(wanted));
  const toggle = (name: string) => {
    const next = new Set(names);
    if (!next.delete(name)) next.add(name);
    setNames(next);
  };
  return (
    <Dialog open close={close} title={title} closeLabel={text.app.close} first={field}>
      <form
        className={styles.dialog}
        onSubmit={(event) => {
          event.preventDefault();
          // The dialog lies in the builder's part of the tree, whose form must not hear of it.
          event.stopPropagation();
          use([...names]);
        }}
      >
        <Field label={words.filter}>
          {(control) => (
            <input
              {...control}
              ref={field}
              type="search"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <ul className={styles.list} aria-label={title}>
          {matching.slice(0, mostShown).map(({ name, items }) => (
            <li key={name}>
              <label className={styles.facet}>
                <input type="checkbox" checked={names.has(name)} onChange={() => toggle(name)} />
                <span className={styles.tickLabel}>{name}</span>{" "}
                <span className={styles.hint}>{text.number(items)}</span>
              </label>
            </li>
          ))}
        </ul>
        {matching.length === 0 && <p className={styles.hint}>{words.noFacet(typed.trim())}</p>}
        {matching.length > mostShown && (
          <p className={styles.hint}>{words.moreFacets(matching.length - mostShown)}</p>
        )}
        <div className={styles.row}>
          <output className={styles.hint}>{words.chosen(names.size)}</output>
          <Button small look="quiet" onClick={() => setNames(new Set())}>
            {words.clear}
          </Button>
          <span className={styles.end}>
            <Button onClick={close}>{text.app.cancel}</Button>
            <Button type="submit" look="primary">
              {words.use}
            </Button>
          </span>
        </div>
      </form>
    </Dialog>
  );
}
