import { text } from "../app/text.ts";
import styles from "./Imports.module.css";
import type { SkippedFile } from "./takenFiles.ts";

const mostNames = 100;

/** Files that were chosen or dropped but not sent, each with its reason. */
export function SkippedFiles({ skipped }: { readonly skipped: readonly SkippedFile[] }) {
  return (
    <details className={styles.skipped} open={skipped.length <= 3}>
      <summary>{text.library.add.skipped(skipped.length)}</summary>
      <ul>
        {skipped.slice(0, mostNames).map(({ name, reason }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two dropped folders may hold the same name
          <li key={`${index} ${name}`}>
            <span className={styles.name}>{name}</span>: {text.library.add.skipReasons[reason]}
          </li>
        ))}
      </ul>
      {skipped.length > mostNames && <p>{text.library.add.more(skipped.length - mostNames)}</p>}
    </details>
  );
}
