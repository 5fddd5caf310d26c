import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown } from "lucide-react";
import { useLayoutEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import type { Conversation, ConversationMessage } from "../../../electron/contract/conversation.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import { AnswerCard } from "./AnswerCard.tsx";
import { QuestionCard } from "./QuestionCard.tsx";
import styles from "./Messages.module.css";

/** How near to the end, in pixels, a reader counts as reading the latest. */
const nearEnd = 80;

/** All messages of the branch being read; only those near the window are in the page. */
export function MessageList({ conversation }: { readonly conversation: Conversation }) {
  const { ask } = useServices();
  const { messages } = conversation;
  const scroller = useRef<HTMLElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises this component
  const list = useVirtualizer({
    count: messages.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => messages[index]?.id ?? index,
    estimateSize: (index) => estimateHeight(messages[index]),
    anchorTo: "end",
    followOnAppend: true,
    scrollEndThreshold: nearEnd,
    overscan: 2,
    paddingStart: 16,
    paddingEnd: 24,
    onChange: (instance) => setAtEnd(instance.isAtEnd(nearEnd)),
  });

  useLayoutEffect(() => {
    list.scrollToEnd();
  }, [list]);
  // Who has just asked wants to see the answer begin, wherever they were reading.
  const begun = useStore(ask.state, (state) => state.begun);
  useLayoutEffect(() => {
    if (begun !== null) list.scrollToEnd();
  }, [list, begun]);

  return (
    <div className={styles.pane}>
      <section
        ref={scroller}
        className={styles.scroller}
        aria-label={text.ask.messages}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable
        tabIndex={0}
      >
        <div className={styles.content} style={{ height: list.getTotalSize() }}>
          {list.getVirtualItems().map((item) => {
            const message = messages[item.index];
            if (message === undefined) return null;
            return (
              <div
                key={item.key}
                ref={list.measureElement}
                data-index={item.index}
                className={styles.row}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <Message
                  message={message}
                  number={Math.floor(item.index / 2) + 1}
                  conversationId={conversation.summary.id}
                />
              </div>
            );
          })}
        </div>
      </section>
      {!atEnd && (
        <Button className={styles.latest} small onClick={() => list.scrollToEnd()}>
          <ArrowDown aria-hidden="true" />
          {text.ask.latest}
        </Button>
      )}
    </div>
  );
}

type MessageProps = {
  readonly message: ConversationMessage;
  readonly number: number;
  readonly conversationId: string;
};

function Message({ message, number, conversationId }: MessageProps) {
  if (message.role === "answer") return <AnswerCard message={message} number={number} />;
  return <QuestionCard message={message} number={number} conversationId={conversationId} />;
}

/** A guess in pixels until the message is measured: about 80 characters a line. */
function estimateHeight(message: ConversationMessage | undefined): number {
  if (message === undefined) return 100;
  const length = message.role === "answer" ? message.text.length : message.question.text.length;
  return 110 + Math.ceil(length / 80) * 26;
}
