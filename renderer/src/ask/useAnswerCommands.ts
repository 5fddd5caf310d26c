import { Braces, CornerLeftUp, Copy, FileText, RefreshCw, Trash2 } from "lucide-react";
import { useEffect, useRef } from "react";
import type { AnswerMessage, Conversation } from "../../../electron/contract/conversation.ts";
import { commandTexts } from "../app/commandTexts.ts";
import { describeProblem, problemOf } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { isInOverlay } from "../commands/isInOverlay.ts";
import { isPressed } from "../commands/keys.ts";
import { shortcuts } from "../commands/shortcuts.ts";
import { useCommands } from "../commands/useCommands.ts";
import { saveFile } from "../ui/saveFile.ts";
import { copyWords } from "./copyWords.ts";
import { useCanAsk } from "./useCanAsk.ts";
import { useRemoveConversation } from "./useRemoveConversation.ts";

const { lastAnswer: keys } = shortcuts.ask;
const { words } = commandTexts;

/** Offers what can be done with the open conversation and its last answer; toLatest leads to that answer, by key too. */
export function useAnswerCommands({ summary, messages }: Conversation, toLatest: () => void): void {
  const { ask, client, toasts } = useServices();
  const canAsk = useCanAsk();
  const remove = useRemoveConversation();
  const last = messages.findLast((message): message is AnswerMessage => message.role === "answer");
  const ended = last !== undefined && last.status !== "writing";
  const save = async (format: "markdown" | "json") => {
    try {
      saveFile(await client.conversations.export({ id: summary.id, format }));
    } catch (error) {
      toasts.show(describeProblem(problemOf(error)));
    }
  };
  const copy = (answer: AnswerMessage) =>
    void navigator.clipboard
      .writeText(copyWords(answer))
      .catch(() => toasts.show({ title: commandTexts.copyFailed }));
  useLastAnswerKey(last === undefined ? null : toLatest);
  useCommands([
    ...(last === undefined
      ? []
      : [
          {
            id: "read-answer",
            name: commandTexts.readAnswer,
            icon: CornerLeftUp,
            keys: keys[0],
            run: toLatest,
          },
        ]),
    ...(ended
      ? [
          { id: "copy-answer", name: commandTexts.copyAnswer, icon: Copy, run: () => copy(last) },
          ...(canAsk
            ? [
                {
                  id: "answer-again",
                  name: commandTexts.answerAgain,
                  icon: RefreshCw,
                  run: () => void ask.regenerate(last.id),
                },
              ]
            : []),
        ]
      : []),
    {
      id: "export-markdown",
      name: commandTexts.exportConversation.markdown,
      icon: FileText,
      words: words.export,
      run: () => void save("markdown"),
    },
    {
      id: "export-json",
      name: commandTexts.exportConversation.json,
      icon: Braces,
      words: words.export,
      run: () => void save("json"),
    },
    {
      id: "delete-conversation",
      name: commandTexts.deleteConversation,
      icon: Trash2,
      run: () => void remove(summary, true),
    },
  ]);
}

/** Also while one types: that is where the focus stays after asking. */
function useLastAnswerKey(toLatest: (() => void) | null): void {
  const latest = useRef(toLatest);
  useEffect(() => {
    latest.current = toLatest;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInOverlay(event) || !isPressed(keys, event)) return;
      event.preventDefault();
      latest.current?.();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}
