import type { ConversationSummary } from "../../../electron/contract/conversation.ts";
import { describeProblem, type Problem } from "../app/problem.ts";
import { goTo } from "../app/routes.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { focusRow, rowAfter } from "./rowFocus.ts";

/** Deletes a conversation with a way back; one that is on the screen makes room for a new one. */
export function useRemoveConversation() {
  const { list, toasts } = useServices();
  const tell = (problem: Problem | null) => {
    if (problem !== null) toasts.show(describeProblem(problem));
  };
  return async ({ id, title }: ConversationSummary, current: boolean): Promise<void> => {
    const next = rowAfter(list.state.getState().items, id);
    const problem = await list.remove(id);
    if (problem !== null) return tell(problem);
    focusRow(next);
    if (current) goTo({ screen: "ask", conversationId: null }, "replace");
    const restore = async () => tell(await list.restore(id));
    toasts.show({
      title: text.list.removed(title),
      action: { label: text.app.undo, run: () => void restore() },
    });
  };
}
