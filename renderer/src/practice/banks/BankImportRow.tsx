import { X } from "lucide-react";
import type { ReactNode } from "react";
import type { BankImport } from "../../../../electron/contract/bank.ts";
import { describeProblem } from "../../app/problem.ts";
import { formatRoute } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import styles from "../../library/Imports.module.css";
import { IconButton } from "../../ui/Button.tsx";
import { isOver } from "./bankImportStore.ts";

type ItemProps = { readonly item: BankImport };

/** One file on its way into a bank: how far it is, what came of it, and what did not come in and why. */
export function BankImportRow({ item }: ItemProps) {
  const { practice } = useServices();
  const words = text.banks.imports;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.name}>
          {item.fileName}
          {item.format !== null && (
            <span className={styles.folder}> {text.banks.formats[item.format]}</span>
          )}
        </span>
        <State item={item} />
        {item.notes.map((note) => (
          <span key={note} className={styles.state}>
            {note}
          </span>
        ))}
        {item.skipped > 0 && <Skipped item={item} />}
      </div>
      <div className={styles.buttons}>
        {item.bankId !== null && item.imported + item.duplicates > 0 && (
          <a
            className={styles.link}
            aria-label={words.openOne(item.fileName)}
            href={formatRoute({ screen: "bank", bankId: item.bankId })}
          >
            {words.open}
          </a>
        )}
        {!isOver(item) && (
          <IconButton
            label={words.cancelOne(item.fileName)}
            onClick={() => void practice.imports.cancel(item.id)}
          >
            <X aria-hidden="true" />
          </IconButton>
        )}
      </div>
    </li>
  );
}

function State({ item }: ItemProps): ReactNode {
  const words = text.banks.imports;
  const figures = <span className={styles.state}>{words.figures(item)}</span>;
  switch (item.state.kind) {
    case "reading":
      return (
        <span className={styles.reading}>
          <span className={styles.state}>{words.reading(Math.floor(item.percent))}</span>
          <progress aria-label={item.fileName} max={100} value={item.percent} />
          {figures}
        </span>
      );
    case "done":
      return <span className={styles.ready}>{words.figures(item)}</span>;
    case "failed": {
      const { title, detail } = describeProblem(item.state.failure);
      return (
        <>
          <span className={styles.failed}>
            {title}. {detail}
          </span>
          {item.imported > 0 && figures}
        </>
      );
    }
    case "cancelled":
    case "interrupted":
      return (
        <>
          <span className={styles.needs}>{words[item.state.kind]}</span>
          {figures}
        </>
      );
  }
}

function Skipped({ item: { skipped, skippedItems } }: ItemProps) {
  const words = text.banks.imports;
  const left = skipped - skippedItems.length;
  return (
    <details className={styles.skipped} open={skipped <= 3}>
      <summary>{words.skipped(skipped)}</summary>
      <ul>
        {skippedItems.map(({ at, reason }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- one line may hold two questions
          <li key={`${index} ${at}`}>
            <span className={styles.name}>{at}</span>: {reason}
          </li>
        ))}
      </ul>
      {left > 0 && <p>{words.moreSkipped(left)}</p>}
    </details>
  );
}
