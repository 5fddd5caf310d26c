import { MessageCircleQuestionMark, Square } from "lucide-react";
import { taskKind } from "../../../electron/contract/conversation.ts";
import { commandTexts } from "../app/commandTexts.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { shortcuts } from "../commands/shortcuts.ts";
import { useCommands } from "../commands/useCommands.ts";

/** Offers to stop the answer being written (an id, or null), and the kinds of question. */
export function useComposerCommands(writing: string | null): void {
  const { ask, composer } = useServices();
  const { words } = commandTexts;
  useCommands([
    ...(writing === null
      ? []
      : [
          {
            id: "stop-answer",
            name: commandTexts.stopAnswer,
            icon: Square,
            words: words.stop,
            keys: shortcuts.ask.stop[0],
            run: () => void ask.stop(writing),
          },
        ]),
    ...taskKind.options.map((task) => ({
      id: `task-${task}`,
      name: commandTexts.kind(text.tasks[task].name),
      icon: MessageCircleQuestionMark,
      run: () => composer.edit({ task }),
    })),
  ]);
}
