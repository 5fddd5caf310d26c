import { useEffect, useRef } from "react";
import type { Notice } from "../../../electron/contract/app.ts";
import { text } from "../app/text.ts";
import { OwnText } from "../ask/Markdown.tsx";
import styles from "./Notice.module.css";

type NoticeBodyProps = {
  readonly notice: Notice;
  /** True to let the keyboard scroll it at once. */
  readonly takesFocus?: boolean;
};

/** The whole notice, scrolling in its own box; the keyboard reaches it. */
export function NoticeBody({ notice, takesFocus = false }: NoticeBodyProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  return (
    <section
      ref={box}
      className={styles.body}
      aria-label={notice.title}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable
      tabIndex={0}
    >
      <OwnText source={notice.body} />
      <p className={styles.version}>
        {text.notice.version(notice.version)}
        {notice.acknowledgedAt !== null && ` · ${text.notice.acknowledged(notice.acknowledgedAt)}`}
      </p>
    </section>
  );
}
