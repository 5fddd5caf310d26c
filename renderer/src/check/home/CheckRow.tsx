import { Trash2 } from "lucide-react";
import type { CheckSummary } from "../../../../electron/contract/check.ts";
import { describeProblem } from "../../app/problem.ts";
import { formatRoute } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { focusWhenLost } from "../../practice/banks/rowFocus.ts";
import { IconButton } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";
import styles from "./Start.module.css";

type CheckRowProps = {
  readonly check: CheckSummary;
  /** The check whose row takes the focus when this one goes. */
  readonly next: string | null;
};

/** One check: its question, how far it is and how it went. */
export function CheckRow({ check, next }: CheckRowProps) {
  const { checkList, toasts } = useServices();
  const { id, question, stage, score, models, tags, createdAt } = check;
  const words = text.checkStart;
  const restore = async () => {
    const problem = await checkList.restore(id);
    if (problem !== null) toasts.show(describeProblem(problem));
  };
  const remove = async () => {
    const problem = await checkList.remove(id);
    if (problem !== null) return toasts.show(describeProblem(problem));
    focusWhenLost(next === null ? null : rowId(next));
    toasts.show({
      title: words.removed,
      action: { label: text.app.undo, run: () => void restore() },
    });
  };
  const lined = stage === "open" || stage === "settled";
  const facts = [
    lined ? words.score(score) : "",
    models.join(", "),
    text.dateTime(createdAt),
    tags.join(", "),
  ].filter((fact) => fact !== "");
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <a
          id={rowId(id)}
          className={styles.name}
          href={formatRoute({ screen: "board", checkId: id })}
        >
          {question}
        </a>
        <p className={styles.facts}>
          <span className={classes(styles.stage, styles[stage])}>{words.stages[stage]}</span>
          {facts.join(" · ")}
        </p>
      </div>
      <IconButton label={words.remove(question)} onClick={() => void remove()}>
        <Trash2 aria-hidden="true" />
      </IconButton>
    </li>
  );
}

function rowId(checkId: string): string {
  return `check-${checkId}`;
}
