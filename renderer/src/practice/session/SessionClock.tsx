import { Clock, EyeOff, Hourglass } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import type { Session } from "../../../../electron/contract/practice.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { classes } from "../../ui/classes.ts";
import { IconButton } from "../../ui/Button.tsx";
import { Unseen } from "../../ui/Unseen.tsx";
import { minutesToTell, showClock, urgencyOf } from "./clockWords.ts";
import styles from "./Session.module.css";

/**
 * The time left, or spent where there is no limit; it can be hidden, and is told aloud twice only. Nothing is shown
 * where it is not known yet, just after another question came up.
 */
export function SessionClock({ session }: { readonly session: Session }) {
  const { session: store } = useServices();
  const clock = useStore(store.state, (state) => state.clock);
  const [hidden, setHidden] = useState(false);
  const { timing } = session.plan;
  const remaining = clock?.remainingMs ?? null;
  const urgency = remaining === null ? "none" : urgencyOf(remaining);
  const Icon = urgency === "none" ? Clock : Hourglass;
  const name = {
    none: text.practice.timeSpent,
    item: text.practice.timeLeftItem,
    block: text.practice.timeLeftBlock,
  }[timing.per];
  return (
    <div className={styles.clock}>
      {!hidden && clock !== null && (
        <span className={classes(styles.time, styles[urgency])} role="timer" aria-label={name}>
          <Icon aria-hidden="true" />
          {showClock(remaining ?? clock.spentMs)}
        </span>
      )}
      <IconButton
        label={hidden ? text.practice.showTime : text.practice.hideTime}
        onClick={() => setHidden(!hidden)}
      >
        {hidden ? <Clock aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
      </IconButton>
      <TimeTold key={timing.per === "item" ? session.place : "block"} remaining={remaining} />
    </div>
  );
}

/** Says what is left when it becomes little; made anew where another time begins. */
function TimeTold({ remaining }: { readonly remaining: number | null }) {
  const told = useTold(remaining);
  return (
    <Unseen>
      <output>{told === null ? "" : text.practice.minutesLeft(told)}</output>
    </Unseen>
  );
}

/** The last warning that was due, once it was. */
function useTold(remaining: number | null): number | null {
  const before = useRef<number | null>(null);
  const [told, setTold] = useState<number | null>(null);
  useEffect(() => {
    const minutes = minutesToTell(before.current, remaining);
    before.current = remaining;
    if (minutes !== null) setTold(minutes);
  }, [remaining]);
  return told;
}
