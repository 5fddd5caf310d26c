import { CalendarCheck, Undo2 } from "lucide-react";
import { useStore } from "zustand";
import type { DueCount } from "../../../../electron/contract/practice.ts";
import { studyDayBegins } from "../../../../electron/contract/studyDay.ts";
import { describeProblem, problemOf } from "../../app/problem.ts";
import { goTo } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Home.module.css";
import { nextDue } from "./nextDue.ts";
import { reviewPlan } from "./reviewPlan.ts";
import { useBegin } from "./useBegin.ts";

/** What spaced repetition asks for today, and one button that does it. */
export function DueCard() {
  const { due: store, practice } = useServices();
  const due = useStore(store.state, (state) => state.due);
  const opinion = useStore(practice.builder.state, (state) => state.plans.tutor.opinion);
  const begin = useBegin();
  if (due === null) return null;
  const words = text.banks.home;
  const review = reviewPlan(due, opinion);
  return (
    <section className={styles.due} aria-labelledby="due-heading" data-waiting={due.due > 0}>
      <CalendarCheck aria-hidden="true" />
      <div className={styles.dueWords}>
        <h2 id="due-heading" className={styles.title}>
          {due.due > 0 ? words.dueTitle(due.due) : words.nothingDue}
        </h2>
        <p className={styles.soft}>{due.due > 0 ? words.dueLead : aheadOf(due)}</p>
      </div>
      <div className={styles.buttons}>
        {due.canUndo && <Undo />}
        {due.due > 0 && (
          <Button look="primary" onClick={() => void begin(review)}>
            {words.review(due.due)}
          </Button>
        )}
      </div>
    </section>
  );
}

function aheadOf(due: DueCount): string {
  const next = nextDue(due);
  return next === null
    ? text.banks.home.nothingAhead
    : text.banks.home.nextDue(next.items, beginOf(next.day));
}

/** The moment at which a day of study such as "2026-03-01" begins: past midnight its name alone would mislead. */
function beginOf(day: string): number {
  return new Date(`${day}T${String(studyDayBegins).padStart(2, "0")}:00:00`).getTime();
}

/** Leads to the item whose review was taken back. */
function Undo() {
  const { client, due, toasts } = useServices();
  const undo = async () => {
    try {
      goTo({ screen: "session", ...(await client.practice.undo()) });
    } catch (error) {
      toasts.show(describeProblem(problemOf(error)));
    }
    void due.refresh();
  };
  return (
    <Button look="quiet" onClick={() => void undo()}>
      <Undo2 aria-hidden="true" />
      {text.banks.home.undo}
    </Button>
  );
}
