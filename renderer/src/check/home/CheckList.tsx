import { Columns3 } from "lucide-react";
import { useEffect } from "react";
import { useStore } from "zustand";
import { checkStage, type CheckStage } from "../../../../electron/contract/check.ts";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Segments } from "../../practice/home/Segments.tsx";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { CheckRow } from "./CheckRow.tsx";
import { checksId } from "./focusChecks.ts";
import { newCheckId } from "./newCheckId.ts";
import styles from "./Start.module.css";

const refreshMs = 3000;

const filters = ["all", ...checkStage.options] as const;

/** Every check, by stage and by search; before the first, what a check is. */
export function CheckList() {
  const { checkList } = useServices();
  const { items, total, search, stage, loaded, problem } = useStore(checkList.state);
  useRefreshWhileRunning();
  const words = text.checkStart;
  const awaited = !loaded && (problem === null || problem.code === "CONNECTION_LOST");
  const unfiltered = search.trim() === "" && stage === null;
  if (awaited) return <output className={styles.note}>{words.reading}</output>;
  return (
    <section className={styles.group} aria-labelledby={checksId}>
      <h2 id={checksId} className={styles.title} tabIndex={-1}>
        {words.list}
      </h2>
      {problem !== null && problem.code !== "CONNECTION_LOST" && (
        <Callout tone="danger" alert {...describeProblem(problem)}>
          <Button small onClick={() => void checkList.refresh()}>
            {words.again}
          </Button>
        </Callout>
      )}
      {loaded && total === 0 && unfiltered ? (
        <Steps />
      ) : (
        <>
          <div className={styles.filters}>
            <Segments
              label={words.filter}
              labelUnseen
              options={filters}
              names={{ all: words.all, ...words.stages }}
              value={stage ?? "all"}
              choose={(chosen) => void checkList.show(chosen === "all" ? null : chosen)}
            />
            <input
              type="search"
              className={styles.search}
              aria-label={words.search}
              placeholder={words.search}
              value={search}
              onChange={(event) => checkList.search(event.target.value)}
            />
          </div>
          {loaded && items.length === 0 && (
            <output className={styles.note}>{noneWords(search, stage)}</output>
          )}
          <ul className={styles.rows}>
            {items.map((check, at) => (
              <CheckRow
                key={check.id}
                check={check}
                next={items[at + 1]?.id ?? items[at - 1]?.id ?? null}
              />
            ))}
          </ul>
          {items.length < total && (
            <div>
              <Button small look="quiet" onClick={() => void checkList.more()}>
                {words.more}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function noneWords(search: string, stage: CheckStage | null): string {
  const words = text.checkStart;
  const searched = search.trim();
  if (searched !== "") return words.noMatch(searched);
  return stage === null ? words.none : words.noneOf[stage];
}

/** What a check is, for those who have made none. */
function Steps() {
  const words = text.checkStart;
  return (
    <div className={styles.empty}>
      <EmptyState
        icon={<Columns3 aria-hidden="true" />}
        title={words.none}
        detail={words.noneDetail}
      >
        <Button onClick={focusQuestion}>{text.welcome.next.check}</Button>
      </EmptyState>
      <ol className={styles.steps}>
        {words.steps.map(([name, detail], n) => (
          <li key={name}>
            <span className={styles.step} aria-hidden="true">
              {n + 1}
            </span>
            <span>
              <strong>{name}</strong> {detail}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The form stands above. */
function focusQuestion(): void {
  document.querySelector<HTMLElement>(`#${newCheckId} textarea`)?.focus();
}

/** While a listed one is at work and the page is looked at, the list is read anew every few seconds. */
function useRefreshWhileRunning(): void {
  const { checkList, connection } = useServices();
  const connected = useStore(connection, ({ kind }) => kind === "open");
  const running = useStore(checkList.state, ({ items }) =>
    items.some(({ stage }) => stage === "running"),
  );
  useEffect(() => {
    if (!running || !connected) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") void checkList.refresh();
    }, refreshMs);
    return () => clearInterval(timer);
  }, [checkList, running, connected]);
}
