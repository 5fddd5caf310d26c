import { useEffect, useRef, useState } from "react";
import type { LibraryDocument } from "../../../electron/contract/library.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import { splitPack } from "../library/splitPack.ts";
import styles from "./ChooseDocuments.module.css";
import { DocumentChoice } from "./DocumentChoice.tsx";
import { matchDocuments } from "./matchDocuments.ts";
import { PackChoice } from "./PackChoice.tsx";

type ChooseDocumentsProps = {
  readonly open: boolean;
  readonly close: () => void;
  readonly documents: readonly LibraryDocument[];
  readonly chosen: readonly string[];
  readonly use: (ids: readonly string[]) => void;
};

/** Chooses the documents that a question is answered from. */
export function ChooseDocuments({ open, close, ...rest }: ChooseDocumentsProps) {
  return (
    <Dialog
      open={open}
      close={close}
      title={text.sources.dialogTitle}
      closeLabel={text.app.close}
      wide
    >
      <Choices {...rest} close={close} />
    </Dialog>
  );
}

function Choices({ documents, chosen, use, close }: Omit<ChooseDocumentsProps, "open">) {
  const [search, setSearch] = useState("");
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set(chosen));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const shown = matchDocuments(documents, search);
  const { own, pack } = splitPack(shown);
  const choose = (some: readonly string[], isChosen: boolean) => {
    const next = new Set(ids);
    for (const id of some) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    setIds(next);
  };
  return (
    <form
      className={styles.dialog}
      onSubmit={(event) => {
        event.preventDefault();
        // The dialog lies in the composer's part of the tree, whose form must not hear of it.
        event.stopPropagation();
        if (ids.size > 0) use([...ids]);
      }}
    >
      <Field label={text.sources.dialogSearch}>
        {(control) => (
          <input
            {...control}
            ref={field}
            type="search"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        )}
      </Field>
      <ul className={styles.list} aria-label={text.sources.dialogList}>
        {own.map((document) => (
          <DocumentChoice
            key={document.id}
            document={document}
            chosen={ids.has(document.id)}
            choose={(isChosen) => choose([document.id], isChosen)}
          />
        ))}
        {pack.length > 0 && (
          <PackChoice
            documents={pack}
            chosen={ids}
            searched={search.trim() !== ""}
            choose={choose}
          />
        )}
      </ul>
      {shown.length === 0 && (
        <p className={styles.note}>{text.sources.dialogNoMatch(search.trim())}</p>
      )}
      <div className={styles.row}>
        <output className={styles.count}>{text.sources.dialogCount(ids.size)}</output>
        <Button
          small
          look="quiet"
          onClick={() => setIds(new Set([...ids, ...shown.map((document) => document.id)]))}
        >
          {text.sources.dialogAll}
        </Button>
        <Button small look="quiet" onClick={() => setIds(new Set())}>
          {text.sources.dialogClear}
        </Button>
        <span className={styles.end}>
          <Button onClick={close}>{text.app.cancel}</Button>
          <Button type="submit" look="primary" disabled={ids.size === 0}>
            {text.sources.dialogUse}
          </Button>
        </span>
      </div>
    </form>
  );
}
