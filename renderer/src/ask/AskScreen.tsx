import { useEffect } from "react";
import { useStore } from "zustand";
import { describeProblem } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { useWindowTitle } from "../app/useWindowTitle.ts";
import { isPressed } from "../commands/keys.ts";
import { shortcuts } from "../commands/shortcuts.ts";
import { NoticeStrip } from "../notice/NoticeStrip.tsx";
import { Callout } from "../ui/Callout.tsx";
import { AnswerNews } from "./AnswerNews.tsx";
import styles from "./AskScreen.module.css";
import type { Opened, Place } from "./askStore.ts";
import { Composer } from "./Composer.tsx";
import { EmptyConversation } from "./EmptyConversation.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { MessageList } from "./MessageList.tsx";
import { useComposerCommands } from "./useComposerCommands.ts";

const nowhere: Place = { conversationId: null, parentId: null };

type AskScreenProps = {
  readonly conversationId: string | null;
  /** The answer to begin at; the end of the conversation without one. */
  readonly answerId: string | null;
};

/** One conversation: read it and go on with it. */
export function AskScreen({ conversationId, answerId }: AskScreenProps) {
  const { ask } = useServices();
  const opened = useStore(ask.state, (state) => state.opened);
  const writing = useStore(ask.state, (state) => Object.keys(state.live).at(-1) ?? null);

  useEffect(() => {
    void ask.open(conversationId, answerId);
  }, [ask, conversationId, answerId]);

  useEffect(() => {
    const stopOnEscape = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || writing === null) return;
      if (!isPressed(shortcuts.ask.stop, event)) return;
      void ask.stop(writing);
    };
    document.addEventListener("keydown", stopOnEscape);
    return () => document.removeEventListener("keydown", stopOnEscape);
  }, [ask, writing]);

  useComposerCommands(writing);

  const end = endOf(opened, conversationId);
  const title = opened.kind === "ready" ? opened.conversation.summary.title : text.ask.fresh;
  useWindowTitle(title);
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <h1 className={styles.title} title={title}>
          {title}
        </h1>
        {opened.kind === "ready" && <ExportMenu conversationId={opened.id} />}
      </header>
      <NoticeStrip />
      <Body opened={opened} answerId={answerId} />
      <Composer
        place={end ?? { conversationId, parentId: null }}
        known={end !== null}
        writing={writing}
      />
      <AnswerNews />
    </div>
  );
}

/** The end of the conversation, or null while it is not known. */
function endOf(opened: Opened, conversationId: string | null): Place | null {
  if (conversationId === null) return opened.kind === "new" ? nowhere : null;
  if (opened.kind !== "ready" || opened.id !== conversationId) return null;
  return { conversationId, parentId: opened.conversation.messages.at(-1)?.id ?? null };
}

type BodyProps = { readonly opened: Opened; readonly answerId: string | null };

function Body({ opened, answerId }: BodyProps) {
  switch (opened.kind) {
    case "new":
      return <EmptyConversation />;
    case "loading":
      return <p className={styles.middle}>{text.app.loading}</p>;
    case "failed":
      return (
        <div className={styles.middle}>
          <Callout tone="danger" alert {...describeProblem(opened.problem)} />
        </div>
      );
    case "ready":
      return <MessageList key={opened.id} conversation={opened.conversation} answerId={answerId} />;
  }
}
