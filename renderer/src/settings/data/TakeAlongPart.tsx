import { text } from "../../app/text.ts";
import styles from "../Settings.module.css";
import { ExportField } from "./ExportField.tsx";
import { ImportField } from "./ImportField.tsx";

/** Everything as one file, out of this Viva and into another. */
export function TakeAlongPart() {
  return (
    <section className={styles.card} aria-labelledby="settings-along">
      <h2 id="settings-along" className={styles.title}>
        {text.data.along}
      </h2>
      <ExportField />
      <ImportField />
    </section>
  );
}
