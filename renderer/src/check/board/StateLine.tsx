import {
  BookOpen,
  CircleAlert,
  CircleX,
  Hourglass,
  LoaderCircle,
  Pencil,
  ShieldQuestionMark,
  Square,
  Timer,
  type LucideIcon,
} from "lucide-react";
import { useEffect, useState } from "react";
import type { ColumnState } from "../../../../electron/contract/check.ts";
import styles from "./Columns.module.css";
import { isUnderWay } from "./boardState.ts";
import type { ColumnOffers } from "./columnOffers.ts";
import { stateWords } from "./stateWords.ts";
import { WayOut } from "./WayOut.tsx";

const icons: Record<ColumnState["kind"], LucideIcon> = {
  hidden: Hourglass,
  waiting: Hourglass,
  approval: ShieldQuestionMark,
  loading: LoaderCircle,
  reading: BookOpen,
  writing: Pencil,
  retrying: Timer,
  done: CircleAlert,
  stopped: Square,
  failed: CircleX,
};

type StateLineProps = {
  readonly state: ColumnState;
  readonly name: string;
  readonly wayOut: ColumnOffers["wayOut"];
};

/** How a column stands, in a shape and words; nothing for one that ended well. */
export function StateLine({ state, name, wayOut }: StateLineProps) {
  const shown = useCountdown(state);
  const words = stateWords(shown, name);
  if (words === null) return null;
  const Icon = icons[state.kind];
  return (
    <p className={styles.state} data-column-state={state.kind}>
      {isUnderWay(state) && <span className={styles.pulse} aria-hidden="true" />}
      <Icon aria-hidden="true" />
      <span>
        {words}
        {wayOut !== null && (
          <>
            {" "}
            · <WayOut to={wayOut} />
          </>
        )}
      </span>
    </p>
  );
}

const tickMs = 1000;

/** The core tells once how long a wait is; its seconds go by here. */
function useCountdown(state: ColumnState): ColumnState {
  const [gone, setGone] = useState({ state, ms: 0 });
  const waits = state.kind === "retrying";
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(() => {
      setGone((before) => ({ state, ms: before.state === state ? before.ms + tickMs : tickMs }));
    }, tickMs);
    return () => clearInterval(timer);
  }, [state, waits]);
  if (state.kind !== "retrying" || gone.state !== state) return state;
  return { ...state, inMs: Math.max(0, state.inMs - gone.ms) };
}
