import { Upload } from "lucide-react";
import { useRef, useState, type DragEvent, type ReactNode } from "react";
import { entriesOf, readDropped, type Dropped } from "./droppedFiles.ts";
import styles from "./Library.module.css";

type DropTargetProps = {
  /** What is said while files hang over it. */
  readonly title: string;
  readonly detail: string;
  readonly take: (dropped: Dropped) => void;
  readonly children: ReactNode;
};

/** The whole screen takes files and folders that are dropped on it, and says so while they hang over it. */
export function DropTarget({ title, detail, take, children }: DropTargetProps) {
  const [over, setOver] = useState(false);
  // Entering a part comes before leaving the one around it; the count tells when all are left.
  const inside = useRef(0);

  const enter = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    inside.current += 1;
    setOver(true);
  };
  const leave = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    inside.current = Math.max(0, inside.current - 1);
    if (inside.current === 0) setOver(false);
  };
  const hover = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
  };
  const drop = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    inside.current = 0;
    setOver(false);
    const entries = entriesOf(event.dataTransfer);
    void readDropped(entries).then(take);
  };
  return (
    <div
      className={styles.drop}
      onDragEnter={enter}
      onDragLeave={leave}
      onDragOver={hover}
      onDrop={drop}
    >
      {children}
      {over && (
        <div className={styles.dropOver} aria-hidden="true">
          <div className={styles.dropWords}>
            <Upload />
            <strong>{title}</strong>
            <span>{detail}</span>
          </div>
        </div>
      )}
    </div>
  );
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes("Files");
}
