import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./Table.module.css";

type TableProps = {
  /** What stands in it, for those who do not see what it stands below. */
  readonly caption: string;
  /** The heads of its columns, in order. */
  readonly columns: readonly string[];
  /** One tbody or more, whose rows begin with a th. */
  readonly children: ReactNode;
};

/** A table in a box that scrolls sideways where it is too wide. */
export function Table(props: TableProps) {
  return (
    <section
      className={styles.scroll}
      aria-label={props.caption}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable
      tabIndex={0}
    >
      <Plain {...props} className={styles.table} />
    </section>
  );
}

/** A table that becomes a list of cards where it has no room; each td but the last names its column in data-label. */
export function CardTable(props: TableProps) {
  return <Plain {...props} className={classes(styles.table, styles.cards)} />;
}

function Plain(props: TableProps & { readonly className: string | undefined }) {
  const { caption, columns, className, children } = props;
  return (
    <table className={className}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
}
