import { useEffect, useRef, type RefObject } from "react";
import { text } from "../../app/text.ts";
import { Unseen } from "../../ui/Unseen.tsx";
import styles from "./Session.module.css";

type QuestionHeadingProps = {
  readonly name: string;
  readonly flagged: boolean;
  readonly scroller: RefObject<HTMLElement | null>;
};

/** Names a question; where a question comes up, the page begins here and the focus goes here. */
export function QuestionHeading({ name, flagged, scroller }: QuestionHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [scroller]);
  return (
    <h1 ref={heading} className={styles.heading} tabIndex={-1}>
      {name}
      {flagged && <Unseen>, {text.practice.flagged}</Unseen>}
    </h1>
  );
}
