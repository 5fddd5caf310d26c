import type { DocumentHeading } from "../../../../electron/contract/library.ts";
import { text } from "../../app/text.ts";
import { useNarrow } from "../../app/useNarrow.ts";
import { Drawer } from "../../ui/Dialog.tsx";
import styles from "./Outline.module.css";
import type { Target } from "./target.ts";

type OutlineProps = {
  readonly open: boolean;
  readonly close: () => void;
  readonly headings: readonly DocumentHeading[];
  readonly page: number;
  readonly choose: (to: Omit<Target, "key">) => void;
};

/** The document's headings at the side, or in a drawer where there is no room. */
export function Outline({ open, close, headings, page, choose }: OutlineProps) {
  const narrow = useNarrow();
  const words = text.library.reader;
  if (narrow) {
    const chooseAndClose = (to: Omit<Target, "key">) => {
      choose(to);
      close();
    };
    return (
      <Drawer open={open} close={close} title={words.outline}>
        <Headings headings={headings} page={page} choose={chooseAndClose} />
      </Drawer>
    );
  }
  if (!open) return null;
  return (
    <div className={styles.side}>
      <Headings headings={headings} page={page} choose={choose} />
    </div>
  );
}

type HeadingsProps = Pick<OutlineProps, "headings" | "page" | "choose">;

function Headings({ headings, page, choose }: HeadingsProps) {
  const words = text.library.reader;
  // The last heading that begins on this page or before is the one that is read.
  const current = headings.findLastIndex((heading) => heading.page <= page);
  return (
    <nav className={styles.outline} aria-label={words.outline}>
      <h2 className={styles.title}>{words.outline}</h2>
      {headings.length === 0 && <p className={styles.none}>{words.noOutline}</p>}
      <ol>
        {headings.map((heading, index) => (
          <li key={`${heading.page} ${heading.start}`}>
            <button
              type="button"
              className={styles.heading}
              data-level={Math.min(6, Math.max(1, heading.level))}
              aria-current={index === current ? "location" : undefined}
              onClick={() => choose(heading)}
            >
              <span className={styles.words}>{heading.text}</span>
              <span className={styles.number}>{heading.page}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
