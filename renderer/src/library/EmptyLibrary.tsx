import { BookMarked } from "lucide-react";
import { text } from "../app/text.ts";
import { AddButtons } from "./AddButtons.tsx";
import styles from "./Library.module.css";

/** What can be added, and why. */
export function EmptyLibrary() {
  return (
    <section className={styles.empty}>
      <BookMarked aria-hidden="true" />
      <h2 className={styles.emptyTitle}>{text.library.empty.title}</h2>
      <p className={styles.emptyDetail}>{text.library.empty.detail}</p>
      <AddButtons />
      <p className={styles.hint}>{text.library.empty.kinds}</p>
    </section>
  );
}
