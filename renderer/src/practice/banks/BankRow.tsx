import { Bot } from "lucide-react";
import { useState } from "react";
import type { Bank } from "../../../../electron/contract/bank.ts";
import { commandTexts } from "../../app/commandTexts.ts";
import { describeProblem } from "../../app/problem.ts";
import { formatRoute } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { useCommands } from "../../commands/useCommands.ts";
import { TitleField } from "../../ui/TitleField.tsx";
import { AnswerBank } from "./AnswerBank.tsx";
import { BankFacts } from "./BankFacts.tsx";
import { BankMenu } from "./BankMenu.tsx";
import styles from "./Banks.module.css";
import { focusWhenLost } from "./rowFocus.ts";

type BankRowProps = {
  readonly bank: Bank;
  /** The row that takes the focus when this one goes. */
  readonly next: string | null;
};

const longestName = 200;

/** One bank: what is in it, and all that can be done with it. */
export function BankRow({ bank, next }: BankRowProps) {
  const { practice, toasts } = useServices();
  const [renaming, setRenaming] = useState(false);
  const [answering, setAnswering] = useState(false);
  const rename = async (name: string) => {
    setRenaming(false);
    focusWhenLost(rowId(bank.id));
    if (name.trim() === bank.name) return;
    const problem = await practice.banks.rename(bank.id, name);
    if (problem !== null) toasts.show(describeProblem(problem));
  };
  useCommands(
    bank.origin === "file"
      ? [
          {
            id: `bank-answer-${bank.id}`,
            name: commandTexts.answerBank(bank.name),
            icon: Bot,
            run: () => setAnswering(true),
          },
        ]
      : [],
  );
  return (
    <article className={styles.row} aria-label={bank.name}>
      <div className={styles.words}>
        {renaming ? (
          <TitleField
            title={bank.name}
            label={text.banks.list.newName}
            longest={longestName}
            className={styles.titleField}
            done={(name) => void rename(name)}
          />
        ) : (
          <a
            id={rowId(bank.id)}
            className={styles.name}
            href={formatRoute({ screen: "bank", bankId: bank.id })}
          >
            {bank.name}
          </a>
        )}
        <BankFacts bank={bank} />
      </div>
      {/* Closing, the menu gives the focus back to its trigger: while one types there must be none. */}
      {!renaming && (
        <BankMenu
          bank={bank}
          rename={() => setRenaming(true)}
          answer={() => setAnswering(true)}
          removed={() => focusWhenLost(next === null ? null : rowId(next))}
        />
      )}
      {answering && (
        <AnswerBank
          bank={bank}
          close={() => {
            setAnswering(false);
            focusWhenLost(rowId(bank.id));
          }}
        />
      )}
    </article>
  );
}

function rowId(bankId: string): string {
  return `bank-${bankId}`;
}
