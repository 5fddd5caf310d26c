import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown } from "lucide-react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import type { Conversation, ConversationMessage } from "../../../electron/contract/conversation.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import { AnswerCard } from "./AnswerCard.tsx";
import { QuestionCard } from "./QuestionCard.tsx";
import styles from "./Messages.module.css";
import { useAnswerCommands } from "./useAnswerCommands.ts";
import { useShowLatest } from "./useShowLatest.ts";
import { useSteadyText } from "./useSteadyText.ts";

/** How near to the end, in pixels, a reader counts as reading the latest. */
const nearEnd = 80;

type MessageListProps = {
  readonly conversation: Conversation;
  /** The answer to begin at; where reading stopped, or the end, without one. */
  readonly answerId: string | null;
};

/** All messages of the branch being read; only those near the window are in the page. */
export function MessageList({ conversation, answerId }: MessageListProps) {
  const { ask } = useServices();
  const { messages, summary } = conversation;
  const scroller = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  // Someone in the middle of the last answer, once it is complete, has nothing later to go to.
  const [atLast, setAtLast] = useState(true);
  const [left] = useState(() => ask.places.read(summary.id));
  const writing = useStore(ask.state, (state) => Object.keys(state.live).length > 0);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises this component
  const list = useVirtualizer({
    count: messages.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => messages[index]?.id ?? index,
    estimateSize: (index) => estimateHeight(messages[index]),
    // What comes in under an answer that has ended must not push its text away.
    anchorTo: writing ? "end" : "start",
    followOnAppend: true,
    scrollEndThreshold: nearEnd,
    overscan: 2,
    paddingStart: 16,
    paddingEnd: 24,
    ...(left === null ? {} : { initialOffset: left.offset, initialMeasurementsCache: left.sizes }),
    onChange: (instance) => {
      setAtEnd(instance.isAtEnd(nearEnd));
      setAtLast((instance.range?.endIndex ?? 0) >= messages.length - 1);
    },
  });

  const showLatest = useShowLatest(scroller);
  useAnswerCommands(conversation, () => {
    list.scrollToIndex(messages.length - 1, { align: "start" });
    requestAnimationFrame(() => focusLatest(scroller.current));
  });
  const target = messages.findIndex((message) => message.id === answerId);
  useLayoutEffect(() => {
    if (target >= 0) list.scrollToIndex(target, { align: "start" });
    else if (left === null) showLatest();
  }, [list, left, target, showLatest]);
  const stopped = useRef<number | null>(null);
  useEffect(
    () => () => {
      const offset = stopped.current;
      const place = offset === null ? null : { offset, sizes: list.takeSnapshot() };
      ask.places.write(summary.id, place);
    },
    [ask, list, summary.id],
  );
  useSteadyText({ scroller, content, list });
  // Who has just asked wants to see the answer begin, wherever they were reading.
  const begun = useStore(ask.state, (state) => state.begun);
  const known = useRef(begun);
  useLayoutEffect(() => {
    if (begun !== known.current) showLatest();
    known.current = begun;
  }, [showLatest, begun]);

  return (
    <div className={styles.pane}>
      <section
        ref={scroller}
        className={styles.scroller}
        aria-label={text.ask.messages}
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          const atEndNow = scrollHeight - scrollTop - clientHeight <= nearEnd;
          stopped.current = atEndNow ? null : scrollTop;
        }}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable
        tabIndex={0}
      >
        <div ref={content} className={styles.content} style={{ height: list.getTotalSize() }}>
          {list.getVirtualItems().map((item) => {
            const message = messages[item.index];
            if (message === undefined) return null;
            return (
              <div
                key={item.key}
                ref={list.measureElement}
                data-index={item.index}
                data-latest={item.index === messages.length - 1 ? "" : undefined}
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
      {!atEnd && !(atLast && !writing) && (
        <Button className={styles.latest} small onClick={showLatest}>
          <ArrowDown aria-hidden="true" />
          {text.ask.latest}
        </Button>
      )}
    </div>
  );
}

function focusLatest(scroller: HTMLElement | null): void {
  const latest = scroller?.querySelector<HTMLElement>("[data-latest] article");
  latest?.focus({ preventScroll: true });
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
