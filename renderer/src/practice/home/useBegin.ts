import { useRef } from "react";
import type { SessionPlan } from "../../../../electron/contract/practice.ts";
import { describeProblem } from "../../app/problem.ts";
import { goTo, isAt } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";

/** Begins a session and goes there, unless the student has left meanwhile; tells why none began. */
export function useBegin(): (plan: SessionPlan) => Promise<void> {
  const { practice, toasts } = useServices();
  const beginning = useRef(false);
  return async (plan) => {
    // A double click is one wish.
    if (beginning.current) return;
    beginning.current = true;
    const begun = await practice.builder.begin(plan);
    beginning.current = false;
    if ("problem" in begun) {
      toasts.show(describeProblem(begun.problem));
      return;
    }
    if (!isAt({ screen: "practice", part: "start" })) return;
    goTo({ screen: "session", sessionId: begun.session.id, place: null });
  };
}
