import type { Bank } from "../../../../electron/contract/bank.ts";
import { text } from "../../app/text.ts";
import styles from "./Banks.module.css";

/** What a bank is, in one line. */
export function BankFacts({ bank }: { readonly bank: Bank }) {
  const words = text.banks.list;
  return (
    <p className={styles.facts}>
      <span>{words.items(bank.items)}</span>
      <span>
        {bank.format === null || bank.origin === "own"
          ? words.own
          : text.banks.formats[bank.format]}
      </span>
      {!bank.fileName.startsWith(bank.name) && bank.fileName !== "" && <span>{bank.fileName}</span>}
      {bank.suspended > 0 && <span>{words.suspended(bank.suspended)}</span>}
      {bank.reported > 0 && (
        <span className={styles.doubtful}>{words.reported(bank.reported)}</span>
      )}
    </p>
  );
}
