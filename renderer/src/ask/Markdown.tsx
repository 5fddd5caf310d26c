import { memo, useDeferredValue, useMemo } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import type { Flag } from "../../../electron/contract/flag.ts";
import { classes } from "../ui/classes.ts";
import { FlagChips, FlagMark, FlagsContext } from "./FlagParts.tsx";
import styles from "./Markdown.module.css";
import { markdownParts, nestedHeadings } from "./markdownParts.tsx";
import { flagsInBlock, placeFlags, type BlockFlag } from "./placeFlags.ts";
import { splitBlocks } from "./splitBlocks.ts";

const answerParts: Components = {
  ...markdownParts,
  ...nestedHeadings,
  span: ({ node, children }) => {
    const chips = node?.properties["dataChips"];
    if (typeof chips === "string") return <FlagChips numbers={chips} />;
    return <FlagMark>{children}</FlagMark>;
  },
};
const remarkPlugins = [remarkGfm];

type BlockProps = {
  readonly source: string;
  readonly flags: readonly BlockFlag[];
  readonly parts: Components;
};

/** One block; while a text is written, all blocks but the last keep their source and are not parsed again. */
const Block = memo(
  ({ source, flags, parts }: BlockProps) => (
    <ReactMarkdown
      components={parts}
      remarkPlugins={remarkPlugins}
      rehypePlugins={[rehypeSanitize, [placeFlags, { source, flags }]]}
    >
      {source}
    </ReactMarkdown>
  ),
  (before, after) => before.source === after.source && sameFlags(before.flags, after.flags),
);

function sameFlags(before: readonly BlockFlag[], after: readonly BlockFlag[]): boolean {
  return (
    before.length === after.length &&
    before.every((flag, n) => flag.index === after[n]?.index && flag.start === after[n].start)
  );
}

type AnswerTextProps = {
  readonly source: string;
  readonly flags: readonly Flag[];
  /** True for a text being written, which must not wait. */
  readonly atOnce: boolean;
};

/**
 * A model's Markdown: sanitised, block by block, with its risk flags in place. A text that scrolls
 * into sight first takes its room unseen and is parsed in slices, so that scrolling never waits.
 */
export function AnswerText({ source, flags, atOnce }: AnswerTextProps) {
  const parsed = useDeferredValue(true, atOnce);
  const blocks = useMemo(() => splitBlocks(source), [source]);
  if (!parsed) return <div className={classes(styles.markdown, styles.unparsed)}>{source}</div>;
  return (
    <FlagsContext value={flags}>
      <div className={styles.markdown}>
        {blocks.map((block) => (
          <Block
            key={block.start}
            source={block.source}
            flags={flagsInBlock(flags, block)}
            parts={answerParts}
          />
        ))}
      </div>
    </FlagsContext>
  );
}

const noFlags: readonly BlockFlag[] = [];

/** Markdown of our own, with its headings as they are. */
export function OwnText({ source }: { readonly source: string }) {
  return (
    <div className={styles.markdown}>
      <Block source={source} flags={noFlags} parts={markdownParts} />
    </div>
  );
}
