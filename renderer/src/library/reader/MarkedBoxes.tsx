import { useEffect } from "react";
import { useStore } from "zustand";
import { useServices } from "../../app/services.ts";
import { classes } from "../../ui/classes.ts";
import type { Mark } from "../placeMarks.ts";
import { highlightBoxes, type Rectangle } from "./highlightBoxes.ts";
import styles from "./Reader.module.css";
import type { Target } from "./target.ts";
import { useScrolledTo } from "./useScrolledTo.ts";

type MarkedBoxesProps = {
  readonly number: number;
  readonly marks: readonly Mark[];
  readonly target: Target;
};

/** Marks words of a printed page, where the core says that they stand. */
export function MarkedBoxes({ number, marks, target }: MarkedBoxesProps) {
  const { library } = useServices();
  const read = useStore(library.reader.state, (state) => state.pages.get(number));
  useEffect(() => void library.reader.want(number), [library, number]);
  if (read?.kind !== "ready" || read.page.size === null) return null;
  const { size } = read.page;
  return (
    <div className={styles.marks} aria-hidden="true">
      {marks.map((mark) => (
        <div key={`${mark.kind} ${mark.start} ${mark.end}`}>
          {highlightBoxes(read.page, mark).map((box, index) => (
            <MarkedBox
              key={`${box.x} ${box.y}`}
              box={box}
              size={size}
              kind={mark.kind}
              targetKey={index === 0 && isTarget(mark, number, target) ? target.key : null}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

/** True when these are the words that the reader is on the way to. */
export function isTarget(mark: Mark, page: number, target: Target): boolean {
  return page === target.page && mark.start === target.start && mark.end === target.end;
}

type MarkedBoxProps = {
  readonly box: Rectangle;
  readonly size: { readonly width: number; readonly height: number };
  readonly kind: Mark["kind"];
  readonly targetKey: string | null;
};

function MarkedBox({ box, size, kind, targetKey }: MarkedBoxProps) {
  const element = useScrolledTo<HTMLDivElement>(targetKey);
  const across = (points: number) => `${(points / size.width) * 100}%`;
  const down = (points: number) => `${(points / size.height) * 100}%`;
  return (
    <div
      ref={element}
      className={classes(styles.box, styles[`${kind}Box`])}
      data-mark={kind}
      style={{
        left: across(box.x),
        top: down(box.y),
        width: across(box.width),
        height: down(box.height),
      }}
    />
  );
}
