import { useRef } from "react";
import { describeProblem } from "../../app/problem.ts";
import { goTo } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";
import type { CheckDraft } from "./checkDraft.ts";
import type { Elsewhere } from "./checkFormStore.ts";

/** Begins a check of a question from elsewhere and goes to its board, unless the student has left meanwhile. */
export function useCheckFrom(): (
  question: Elsewhere,
  second: CheckDraft["second"],
) => Promise<void> {
  const { checkForm, checkList, toasts } = useServices();
  const beginning = useRef(false);
  return async (question, second) => {
    // A double click is one wish.
    if (beginning.current) return;
    beginning.current = true;
    const left = location.hash;
    const begun = await checkForm.beginFrom(question, second);
    beginning.current = false;
    if ("problem" in begun) return toasts.show(describeProblem(begun.problem));
    void checkList.refresh();
    if (location.hash === left) goTo({ screen: "board", checkId: begun.checkId });
  };
}
