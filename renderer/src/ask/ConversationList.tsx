import { Search, SquarePen } from "lucide-react";
import { useStore } from "zustand";
import type { ConversationSummary } from "../../../electron/contract/conversation.ts";
import { describeProblem, type Problem } from "../app/problem.ts";
import { goTo } from "../app/routes.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import { ConversationItem } from "./ConversationItem.tsx";
import styles from "./ConversationList.module.css";
import { groupByAge } from "./groupByAge.ts";
import { freshId } from "./rowFocus.ts";

type ConversationListProps = {
  readonly current: string | null;
  /** Called when a conversation was chosen, for example to close a drawer. */
  readonly chosen?: () => void;
};

/** Every conversation, newest first, with a search in titles and texts. */
export function ConversationList({ current, chosen }: ConversationListProps) {
  const { list } = useServices();
  const search = useStore(list.state, (state) => state.search);
  const startFresh = () => {
    goTo({ screen: "ask", conversationId: null });
    chosen?.();
  };
  return (
    <nav className={styles.list} aria-label={text.list.title}>
      <div className={styles.head}>
        <Button id={freshId} className={styles.fresh} onClick={startFresh}>
          <SquarePen aria-hidden="true" />
          {text.list.fresh}
        </Button>
        <label className={styles.search}>
          <Search aria-hidden="true" />
          <input
            type="search"
            aria-label={text.list.search}
            placeholder={text.list.search}
            value={search}
            onChange={(event) => list.search(event.target.value)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              if (event.key !== "Escape" || search === "") return;
              event.preventDefault();
              list.search("");
            }}
          />
        </label>
      </div>
      <Items current={current} chosen={chosen} />
    </nav>
  );
}

type ItemsProps = { readonly current: string | null; readonly chosen: (() => void) | undefined };

function Items({ current, chosen }: ItemsProps) {
  const { list } = useServices();
  const { search, items, total, loaded, problem } = useStore(list.state);
  const trouble = problem === null || problem.code === "CONNECTION_LOST" ? null : problem;
  if (!loaded) return trouble === null ? null : <Trouble problem={trouble} />;
  if (items.length === 0) {
    if (search.trim() === "") return <p className={styles.note}>{text.list.none}</p>;
    return (
      <div className={styles.note}>
        <p>{text.list.noMatch(search.trim())}</p>
        <Button small onClick={() => list.search("")}>
          {text.welcome.next.clearSearch}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.items}>
      {trouble !== null && <Trouble problem={trouble} />}
      {groupsNow(items).map((group) => (
        <section key={group.age}>
          <h2 className={styles.age}>{text.list[group.age]}</h2>
          <ul>
            {group.items.map((item) => (
              <ConversationItem
                key={item.id}
                item={item}
                current={item.id === current}
                chosen={chosen}
              />
            ))}
          </ul>
        </section>
      ))}
      {items.length < total && (
        <Button look="quiet" small onClick={() => void list.more()}>
          {text.list.more}
        </Button>
      )}
    </div>
  );
}

function groupsNow(items: readonly ConversationSummary[]) {
  return groupByAge(items, Date.now());
}

function Trouble({ problem }: { readonly problem: Problem }) {
  return <p className={styles.note}>{describeProblem(problem).title}</p>;
}
