import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { Check } from "../../../../electron/contract/check.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { describeProblem } from "../../app/problem.ts";
import { formatRoute } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";
import { useWindowTitle } from "../../app/useWindowTitle.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { BoardHead } from "./BoardHead.tsx";
import { BoardNews } from "./BoardNews.tsx";
import styles from "./Board.module.css";
import { columnNames } from "./columnNames.ts";
import { ColumnGrid } from "./ColumnGrid.tsx";
import { Points } from "./Points.tsx";
import { WritingStage } from "./WritingStage.tsx";

/** One check: the student's answer beside the others, and point by point. */
export function BoardScreen({ checkId }: { readonly checkId: string }) {
  const { board } = useServices();
  const opened = useStore(board.state, (state) => state.opened);
  useWindowTitle(checkTexts.title);
  useEffect(() => {
    void board.open(checkId);
    window.addEventListener("pagehide", board.saveNow);
    return () => {
      window.removeEventListener("pagehide", board.saveNow);
      board.leave();
    };
  }, [board, checkId]);

  if (opened.kind === "failed" && opened.id === checkId) {
    const gone = opened.problem.code === "CHECK_MISSING";
    return (
      <div className={styles.message}>
        <Callout tone={gone ? "info" : "danger"} alert {...describeProblem(opened.problem)}>
          {!gone && (
            <Button small onClick={() => void board.open(checkId)}>
              {checkTexts.again}
            </Button>
          )}
          <a href={formatRoute({ screen: "check", part: "start" })}>{checkTexts.toChecks}</a>
        </Callout>
      </div>
    );
  }
  if (opened.kind !== "ready" || opened.id !== checkId) {
    return <output className={styles.message}>{checkTexts.loading}</output>;
  }
  return <Board check={opened.check} />;
}

function Board({ check }: { readonly check: Check }) {
  const names = useMemo(() => columnNames(check), [check]);
  const [pointedAt, pointAt] = useState<string | null>(null);
  const committed = check.mine.committedAt !== null;
  return (
    <div className={styles.screen}>
      <div className={styles.board}>
        <BoardHead check={check} />
        {!committed && <WritingStage check={check} />}
        <ColumnGrid check={check} names={names} pointedAt={pointedAt} />
        {committed && <Points check={check} names={names} pointAt={pointAt} />}
      </div>
      <BoardNews names={names} />
    </div>
  );
}
