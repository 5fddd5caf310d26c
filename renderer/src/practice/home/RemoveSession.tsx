import { Trash2 } from "lucide-react";
import type { SessionSummary } from "../../../../electron/contract/practice.ts";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { IconButton } from "../../ui/Button.tsx";
import { focusWhenLost } from "../banks/rowFocus.ts";
import { sessionLinkId } from "./sessionLinkId.ts";

type RemoveSessionProps = {
  readonly session: SessionSummary;
  /** The session whose row takes the focus when this one goes. */
  readonly next: SessionSummary | undefined;
};

/** Removes a session, with a way back. */
export function RemoveSession({ session, next }: RemoveSessionProps) {
  const { practice, toasts } = useServices();
  const words = text.banks.home;
  const restore = async () => {
    const problem = await practice.sessions.restore(session.id);
    if (problem !== null) toasts.show(describeProblem(problem));
  };
  const remove = async () => {
    const problem = await practice.sessions.remove(session.id);
    if (problem !== null) return toasts.show(describeProblem(problem));
    focusWhenLost(next === undefined ? null : sessionLinkId(next));
    toasts.show({
      title: words.removed,
      detail: words.removedDetail,
      action: { label: text.app.undo, run: () => void restore() },
    });
  };
  return (
    <IconButton
      label={words.remove(words.sessionName(session.mode, text.dateTime(session.createdAt)))}
      onClick={() => void remove()}
    >
      <Trash2 aria-hidden="true" />
    </IconButton>
  );
}
