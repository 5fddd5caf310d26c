import { ArrowRight, CircleCheck } from "lucide-react";
import { useEffect, useState } from "react";
import type { Check, CheckSummary } from "../../../../electron/contract/check.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { formatRoute } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";
import styles from "./Points.module.css";
import { scoreWords } from "./scoreWords.ts";
import { shortQuestion } from "./shortQuestion.ts";

/** Nothing is open any more: what came of it, and the way on. */
export function Finished({ check }: { readonly check: Check }) {
  const { board } = useServices();
  const [next, setNext] = useState<CheckSummary | null>(null);
  useEffect(() => {
    let left = false;
    void board.next().then((found) => (left ? undefined : setNext(found)));
    return () => {
      left = true;
    };
  }, [board]);
  const words = checkTexts.finished;
  const cards = check.rows.filter(({ cardId }) => cardId !== null).length;
  return (
    <section className={styles.finished} aria-labelledby="finished-title">
      <h3 id="finished-title" className={styles.finishedTitle} tabIndex={-1} data-finished>
        <CircleCheck aria-hidden="true" />
        {words.title}
      </h3>
      <p>
        {scoreWords(check)}. {words.cards(cards)}
      </p>
      <p className={styles.onwards}>
        {next !== null && (
          <a href={formatRoute({ screen: "board", checkId: next.id })}>
            <ArrowRight aria-hidden="true" />
            {words.next}: {shortQuestion(next.question).short}
          </a>
        )}
        <a href={formatRoute({ screen: "check", part: "start" })}>{checkTexts.toChecks}</a>
      </p>
    </section>
  );
}
