import { useVirtualizer } from "@tanstack/react-virtual";
import { ListChecks } from "lucide-react";
import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from "react";
import { useStore } from "zustand";
import type { OpenPrompt } from "../../../electron/contract/verify.ts";
import { formatRoute } from "../app/routes.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { NextVerify } from "../welcome/NextVerify.tsx";
import { isKeyTaken } from "../commands/isKeyTaken.ts";
import { isSingleKey } from "../commands/keys.ts";
import { useSingleKeys } from "../commands/useSingleKeys.ts";
import { isTyping, stepOf } from "./promptKeys.ts";
import { PromptRow } from "./PromptRow.tsx";
import styles from "./VerifyScreen.module.css";

/** How many lines before the end the next ones are asked for. */
const ahead = 5;

type OpenPromptsProps = { readonly scroller: RefObject<HTMLElement | null> };

/** Every open prompt, the most dangerous first; what is settled stays until the screen is opened again. */
export function OpenPrompts({ scroller }: OpenPromptsProps) {
  const { verify } = useServices();
  const open = useStore(verify.state, (state) => state.open);
  if (open === null) return null;
  if (open.length === 0) {
    return (
      <EmptyState
        icon={<ListChecks aria-hidden="true" />}
        title={text.verify.nothingOpen}
        detail={text.verify.nothingOpenDetail}
      >
        <NextVerify />
      </EmptyState>
    );
  }
  return <Prompts open={open} scroller={scroller} />;
}

type PromptsProps = OpenPromptsProps & { readonly open: readonly OpenPrompt[] };

function Prompts({ open, scroller }: PromptsProps) {
  const { verify } = useServices();
  const singleKeys = useSingleKeys();
  const total = useStore(verify.state, (state) => state.openCount ?? 0);
  const place = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(place.current?.offsetTop ?? 0), []);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises this component
  const list = useVirtualizer({
    count: open.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => open[index]?.prompt.id ?? index,
    estimateSize: () => 150,
    scrollMargin: top,
    gap: 8,
    overscan: 4,
  });
  const items = list.getVirtualItems();
  const shown = items.length > 0;
  const arriveAt = useRef<number | null>(null);
  const arrive = useEffectEvent(() => {
    const left = verify.comeBack();
    if (!isArriving()) return;
    // Where that prompt is gone no other takes the focus: a key would settle what the student never chose.
    const index = left === null ? 0 : open.findIndex((item) => item.prompt.id === left);
    if (index < 0) return;
    arriveAt.current = index;
    if (index > 0) list.scrollToIndex(index, { align: "center" });
  });
  useEffect(() => {
    if (shown) arrive();
  }, [shown]);
  useEffect(() => {
    // A line far down comes into the page only after the scrolling.
    if (arriveAt.current !== null && focusLine(place.current, arriveAt.current)) {
      arriveAt.current = null;
    }
  });
  useEffect(() => {
    // From anywhere else on the page the same keys lead into the list.
    const hear = (event: globalThis.KeyboardEvent) => {
      const isOutside = place.current?.contains(document.activeElement) === false;
      if (!isOutside || !singleKeys || !isSingleKey(event) || isKeyTaken(event)) return;
      if (stepOf(event) === null) return;
      event.preventDefault();
      const first = place.current?.querySelector<HTMLElement>("[data-prompt]");
      first?.focus();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [singleKeys]);
  const last = items.at(-1)?.index ?? 0;
  const unsettled = open.filter((item) => item.prompt.decision === null).length;
  const more = unsettled < total && last >= open.length - ahead;
  useEffect(() => {
    if (more) void verify.readMore();
  }, [verify, more, open.length]);

  const move = (event: KeyboardEvent) => {
    const step = isTyping(event) ? null : stepOf(event);
    if (step === null || !(event.target instanceof HTMLElement)) return;
    if (!singleKeys && isSingleKey(event)) return;
    const row = event.target.closest<HTMLElement>("[data-index]");
    const next = Number(row?.dataset["index"]) + step;
    if (!(next >= 0 && next < open.length)) return;
    event.preventDefault();
    list.scrollToIndex(next, { align: "auto" });
    // The line may only now come into the page.
    requestAnimationFrame(() => focusLine(place.current, next));
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys that move between lines
    <ol
      ref={place}
      className={styles.lines}
      style={{ height: list.getTotalSize() }}
      aria-label={text.verify.openList}
      onKeyDown={move}
    >
      {items.map((item) => {
        const one = open[item.index];
        if (one === undefined) return null;
        return (
          <li
            key={item.key}
            ref={list.measureElement}
            data-index={item.index}
            aria-setsize={total}
            aria-posinset={item.index + 1}
            className={styles.line}
            onClickCapture={({ target }) => {
              const leaves = target instanceof Element && target.closest("a") !== null;
              if (leaves) verify.leaveFrom(one.prompt.id);
            }}
            style={{ transform: `translateY(${item.start - top}px)` }}
          >
            <PromptRow
              prompt={one.prompt}
              number={item.index + 1}
              of={Math.max(total, open.length)}
              model={one.model}
              where={<Origin item={one} />}
              evidence={one.evidence}
            />
          </li>
        );
      })}
    </ol>
  );
}

/** True unless the focus is where it was put on purpose: in a field, a dialog, the tabs or the list itself. */
function isArriving(): boolean {
  const { activeElement } = document;
  return activeElement?.closest("[role=dialog], [role=tablist], input, textarea, ol") === null;
}

/** False while the line is not in the page. */
function focusLine(list: HTMLElement | null, index: number): boolean {
  const line = list?.querySelector<HTMLElement>(`[data-index="${index}"] [data-prompt]`);
  line?.focus();
  return line !== null && line !== undefined;
}

function Origin({ item }: { readonly item: OpenPrompt }) {
  const { conversationId, answerId, conversationTitle } = item;
  return (
    <span className={styles.origin}>
      <a
        href={formatRoute({ screen: "ask", conversationId, answerId })}
        aria-label={text.verify.goToAnswer(conversationTitle)}
      >
        {conversationTitle}
      </a>{" "}
      <span>
        {item.model} · {text.dateTime(item.answeredAt)}
      </span>
    </span>
  );
}
