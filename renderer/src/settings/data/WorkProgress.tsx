import { useStore } from "zustand";
import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import styles from "./Data.module.css";

type WorkProgressProps = { readonly of: "exporting" | "moving"; readonly label: string };

/** How far an export or a move is, while it goes on. */
export function WorkProgress({ of, label }: WorkProgressProps) {
  const { data } = useServices();
  const work = useStore(data.state, (state) => state.work);
  if (work.kind !== of) return null;
  return (
    <p className={styles.progress}>
      <progress
        aria-label={label}
        {...(work.total > 0 ? { value: work.done, max: work.total } : {})}
      />
      {text.data.progress(formatBytes(work.done), formatBytes(work.total))}
    </p>
  );
}
