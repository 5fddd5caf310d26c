import { X } from "lucide-react";
import type { ReactNode } from "react";
import type { ImportItem } from "../../../electron/contract/library.ts";
import { describeProblem } from "../app/problem.ts";
import { formatRoute, readerRoute } from "../app/routes.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import styles from "./Imports.module.css";
import { isOver } from "./importStore.ts";
import { PasswordForm } from "./PasswordForm.tsx";

/** One file on its way into the library: how it stands, and what can be done about it. */
export function ImportRow({ item }: { readonly item: ImportItem }) {
  const { library } = useServices();
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.name}>
          {item.folder !== null && <span className={styles.folder}>{item.folder}/</span>}
          {item.name}
        </span>
        <State item={item} />
      </div>
      <div className={styles.buttons}>
        <Actions item={item} />
        {!isOver(item) && (
          <IconButton
            label={text.library.imports.cancelOne(item.name)}
            onClick={() => void library.imports.cancel(item.id)}
          >
            <X aria-hidden="true" />
          </IconButton>
        )}
      </div>
    </li>
  );
}

type ItemProps = { readonly item: ImportItem };

function State({ item: { id, name, state } }: ItemProps): ReactNode {
  const { library } = useServices();
  const words = text.library.imports;
  switch (state.kind) {
    case "waiting":
      return <span className={styles.state}>{words.waiting}</span>;
    case "reading": {
      const said = state.ocr ? words.readingOcr : words.reading;
      return (
        <span className={styles.reading}>
          <span className={styles.state}>{said(state.page, state.pages)}</span>
          {state.pages !== null && (
            <progress aria-label={name} max={Math.max(1, state.pages)} value={state.page} />
          )}
        </span>
      );
    }
    case "saving":
      return <span className={styles.state}>{words.saving}</span>;
    case "ready":
      return <span className={styles.ready}>{words.ready[state.how]}</span>;
    case "needsPassword":
      return (
        <PasswordForm
          label={words.passwordFor(name)}
          hint={words.needsPassword}
          problem={state.wrong ? words.wrongPassword : null}
          submitLabel={words.unlock}
          submit={(password) => void library.imports.unlock(id, password)}
        />
      );
    case "needsOcr":
      return <span className={styles.needs}>{words.needsOcr(state.pages)}</span>;
    case "failed": {
      const { title, detail } = describeProblem(state.failure);
      return (
        <span className={styles.failed}>
          {title}. {detail}
        </span>
      );
    }
    case "cancelled":
      return <span className={styles.state}>{words.cancelled}</span>;
  }
}

function Actions({ item: { id, name, state } }: ItemProps): ReactNode {
  const { library } = useServices();
  const words = text.library.imports;
  if (state.kind === "needsOcr") {
    return (
      <Button small onClick={() => void library.imports.readByOcr(id)}>
        {words.readByOcr}
      </Button>
    );
  }
  if (state.kind === "failed" || state.kind === "cancelled") {
    return (
      <Button
        small
        aria-label={words.retryOne(name)}
        onClick={() => void library.imports.retry(id)}
      >
        {words.retry}
      </Button>
    );
  }
  if (state.kind !== "ready") return null;
  return (
    <a
      className={styles.link}
      aria-label={words.openOne(name)}
      href={formatRoute(readerRoute(state.documentId))}
    >
      {words.open}
    </a>
  );
}
