import {
  Calculator,
  ChevronLeft,
  ChevronRight,
  Flag,
  FlaskConical,
  Highlighter,
  LayoutGrid,
  LogOut,
  Pause,
  Undo2,
  type LucideIcon,
} from "lucide-react";
import { useStore } from "zustand";
import type { Session } from "../../../../electron/contract/practice.ts";
import { commandTexts } from "../../app/commandTexts.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import type { Command } from "../../commands/command.ts";
import { shortcuts } from "../../commands/shortcuts.ts";
import { useCommands } from "../../commands/useCommands.ts";
import type { Question } from "./useQuestion.ts";
import type { SessionActions } from "./useSessionActions.ts";

const keys = shortcuts.session;

/** Steps that have a key of their own, too. */
const steps = {
  next: ChevronRight,
  previous: ChevronLeft,
  flag: Flag,
  mark: Highlighter,
  overview: LayoutGrid,
  labs: FlaskConical,
  calculator: Calculator,
  undo: Undo2,
} as const satisfies Partial<Record<keyof typeof keys, LucideIcon>>;
const stepNames = ["next", "previous", "flag", "mark", "overview", "labs", "calculator"] as const;

/** Offers what can be done with the question in view and with its session. */
export function useSessionCommands(
  session: Session,
  question: Question,
  { act, end }: SessionActions,
): void {
  const { session: store } = useServices();
  const undoable = useStore(store.state, (state) => state.lastReview !== null);
  const ended = session.endedAt !== null;
  const markable = question.open && question.response?.kind === "choice";
  const step = (type: keyof typeof steps): Command => ({
    id: `session-${type}`,
    name: commandTexts.does.session[type],
    icon: steps[type],
    keys: keys[type][0],
    run: () => act({ type }),
  });
  useCommands([
    ...stepNames.filter((name) => name !== "mark" || markable).map(step),
    ...(undoable ? [step("undo")] : []),
    ...(session.plan.mode === "tutor" && !ended
      ? [
          {
            id: "session-pause",
            name: session.paused ? text.practice.goOn : text.practice.pause,
            icon: Pause,
            run: () => void store.pause(!session.paused),
          },
        ]
      : []),
    ...(ended
      ? []
      : [
          {
            id: "session-end",
            name: text.practice.end[session.plan.mode],
            icon: LogOut,
            run: end,
          },
        ]),
  ]);
}
