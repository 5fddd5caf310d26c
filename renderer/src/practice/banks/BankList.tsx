import type { Bank } from "../../../../electron/contract/bank.ts";
import { text } from "../../app/text.ts";
import { BankRow } from "./BankRow.tsx";
import styles from "./Banks.module.css";

/** Every bank, in the order of the core. */
export function BankList({ banks }: { readonly banks: readonly Bank[] }) {
  return (
    <section className={styles.list} aria-labelledby="banks-heading">
      <h2 id="banks-heading" className={styles.title}>
        {text.banks.list.heading}
      </h2>
      <ul className={styles.rows}>
        {banks.map((bank, at) => (
          <li key={bank.id}>
            <BankRow bank={bank} next={banks[at + 1]?.id ?? banks[at - 1]?.id ?? null} />
          </li>
        ))}
      </ul>
    </section>
  );
}
