import { Undo2 } from "lucide-react";
import { useStore } from "zustand";
import type { Feedback } from "../../../../electron/contract/practice.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Feedback.module.css";

/** The time against the mean, how it went before, and when it comes back. */
export function FeedbackFacts({ feedback }: { readonly feedback: Feedback }) {
  const { session: store } = useServices();
  const { response, meanMs, earlier, due } = feedback;
  const last = useStore(store.state, (state) => state.lastReview?.place === response.place);
  const busy = useStore(store.state, (state) => state.busy);
  const time = text.practice.timeHere(response.spentMs / 1000);
  return (
    <div className={styles.facts}>
      <ul className={styles.factList}>
        <li>{meanMs === null ? time : `${time}; ${text.practice.timeMean(meanMs / 1000)}`}</li>
        <li>{text.practice.earlier(earlier.answered, earlier.right)}</li>
        {response.rating !== null && <li>{text.practice.ratings[response.rating]}</li>}
        <li>{due === null ? text.practice.notDue : text.practice.due(due)}</li>
      </ul>
      {last && (
        <Button
          small
          look="quiet"
          disabled={busy}
          aria-keyshortcuts="Z"
          onClick={() => void store.undo()}
        >
          <Undo2 aria-hidden="true" />
          {text.practice.undo}
        </Button>
      )}
    </div>
  );
}
