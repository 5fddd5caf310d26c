import { useVirtualizer } from "@tanstack/react-virtual";
import { FileQuestionMark } from "lucide-react";
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { useStore } from "zustand";
import type { Item } from "../../../../electron/contract/bank.ts";
import { formatRoute } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { LinkButton } from "../../ui/LinkButton.tsx";
import styles from "./BankScreen.module.css";
import { ItemRow } from "./ItemRow.tsx";

/** How many rows before the end the next ones are asked for. */
const ahead = 20;

type ItemListProps = {
  readonly items: readonly Item[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly open: (item: Item) => void;
};

/** The items that match; only rows near the window are in the page. */
export function ItemList({ items, scroller, open }: ItemListProps) {
  const { practice } = useServices();
  const { query, show } = useStore(practice.items.state);
  if (items.length > 0) return <Rows items={items} scroller={scroller} open={open} />;
  const words = text.banks.bank;
  if (query.trim() === "" && show === "all") {
    return (
      <EmptyState
        icon={<FileQuestionMark aria-hidden="true" />}
        title={words.emptyBank}
        detail={words.emptyBankDetail}
      >
        <LinkButton href={formatRoute({ screen: "practice", part: "banks" })}>
          {text.welcome.next.banks}
        </LinkButton>
      </EmptyState>
    );
  }
  return (
    <p className={styles.note}>{query.trim() === "" ? words.none : words.noMatch(query.trim())}</p>
  );
}

function Rows({ items, scroller, open }: ItemListProps) {
  const { practice } = useServices();
  const total = useStore(practice.items.state, (state) => state.total);
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const column = list.current?.parentElement;
    if (column === undefined || column === null) return undefined;
    // What is above the list grows with the text size and the width.
    const observer = new ResizeObserver(() => setTop(list.current?.offsetTop ?? 0));
    observer.observe(column);
    return () => observer.disconnect();
  }, []);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises this component
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => items[index]?.id ?? index,
    estimateSize: () => 76,
    scrollMargin: top,
    overscan: 8,
  });
  const shown = rows.getVirtualItems();
  const more = items.length < total && (shown.at(-1)?.index ?? 0) >= items.length - ahead;
  useEffect(() => {
    if (more) void practice.items.readMore();
  }, [practice, more, items, items.length]);
  return (
    <ul
      ref={list}
      className={styles.rows}
      style={{ height: rows.getTotalSize() }}
      aria-label={text.banks.bank.questions}
    >
      {shown.map((row) => {
        const item = items[row.index];
        if (item === undefined) return null;
        return (
          <li
            key={row.key}
            ref={rows.measureElement}
            data-index={row.index}
            aria-setsize={total}
            aria-posinset={row.index + 1}
            className={styles.place}
            style={{ transform: `translateY(${row.start - top}px)` }}
          >
            <ItemRow item={item} open={() => open(item)} />
          </li>
        );
      })}
    </ul>
  );
}
