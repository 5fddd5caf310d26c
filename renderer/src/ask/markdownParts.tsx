import type { ComponentProps } from "react";
import type { Components, ExtraProps } from "react-markdown";
import { text } from "../app/text.ts";
import { LinkNote } from "./LinkNote.tsx";
import styles from "./Markdown.module.css";

type Part<Tag extends keyof React.JSX.IntrinsicElements> = ComponentProps<Tag> & ExtraProps;

/** A wide table scrolls in its own box, which the keyboard must be able to reach. */
function Table({ children }: Part<"table">) {
  return (
    <figure
      className={styles.table}
      aria-label={text.ask.table}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable
      tabIndex={0}
    >
      <table>{children}</table>
    </figure>
  );
}

function Picture({ alt }: Part<"img">) {
  return <span className={styles.absent}>{text.ask.image(alt ?? "")}</span>;
}

function Link({ href, children }: Part<"a">) {
  return <LinkNote address={href ?? ""}>{children}</LinkNote>;
}

/** How Markdown is shown: no pictures, no live links. */
export const markdownParts: Components = { a: Link, img: Picture, table: Table };

/** Headings of an answer, below those of the page; models skip levels, so there are only two. */
export const nestedHeadings: Components = {
  h1: "h3",
  h2: "h3",
  h3: "h3",
  h4: "h4",
  h5: "h4",
  h6: "h4",
};
