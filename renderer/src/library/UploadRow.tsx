import { X } from "lucide-react";
import { describeProblem } from "../app/problem.ts";
import { text } from "../app/text.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import styles from "./Imports.module.css";
import type { Upload, UploadStore } from "./uploadStore.ts";

type UploadRowProps = {
  readonly upload: Upload;
  readonly uploads: Pick<UploadStore, "cancel" | "retry">;
};

/** A file that the page is still copying to the core. */
export function UploadRow({ upload, uploads }: UploadRowProps) {
  const { key, name, bytes, state } = upload;
  const words = text.library.imports;
  const failure = state.kind === "failed" ? describeProblem(state.problem) : null;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.name}>{name}</span>
        {failure === null ? (
          <span className={styles.state}>
            {state.kind === "sending"
              ? text.library.add.uploading(Math.floor((state.sent / Math.max(1, bytes)) * 100))
              : text.library.add.queued}
          </span>
        ) : (
          <span className={styles.failed}>
            {failure.title}. {failure.detail}
          </span>
        )}
      </div>
      <div className={styles.buttons}>
        {state.kind === "failed" && (
          <Button small aria-label={words.retryOne(name)} onClick={() => void uploads.retry(key)}>
            {words.retry}
          </Button>
        )}
        <IconButton label={words.cancelOne(name)} onClick={() => uploads.cancel(key)}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
    </li>
  );
}
