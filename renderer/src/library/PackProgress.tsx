import { useStore } from "zustand";
import { describeProblem } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import { Callout } from "../ui/Callout.tsx";
import styles from "./PackProgress.module.css";

/** One line while the study pack comes in, and why it did not; nothing else of it is told as an import. */
export function PackProgress() {
  const { studyPack } = useServices();
  const pack = useStore(studyPack.state, (state) => state.pack);
  const words = text.studyPack;
  if (pack?.kind === "importing") {
    return (
      <p className={styles.line}>
        <span>{words.progress(pack.done, pack.total)}</span>
        <progress aria-label={words.progressLabel} max={pack.total} value={pack.done} />
      </p>
    );
  }
  if (pack?.kind !== "failed") return null;
  return (
    <Callout tone="danger" title={words.failedTitle} detail={describeProblem(pack.failure).title}>
      <Button small onClick={() => void studyPack.restore()}>
        {words.again}
      </Button>
    </Callout>
  );
}
