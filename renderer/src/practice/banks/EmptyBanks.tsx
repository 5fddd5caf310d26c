import { GraduationCap } from "lucide-react";
import type { ReactNode } from "react";
import { text } from "../../app/text.ts";
import styles from "./Banks.module.css";

/** What belongs here, and the ways to bring it in. */
export function EmptyBanks({ children }: { readonly children: ReactNode }) {
  return (
    <section className={styles.empty}>
      <GraduationCap aria-hidden="true" />
      <h2 className={styles.emptyTitle}>{text.banks.empty.title}</h2>
      <p className={styles.emptyDetail}>{text.banks.empty.detail}</p>
      <div className={styles.buttons}>{children}</div>
      <p className={styles.hint}>{text.banks.add.kinds}</p>
    </section>
  );
}
