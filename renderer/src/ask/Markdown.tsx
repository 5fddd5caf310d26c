import { memo, useDeferredValue, useMemo } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import type { Flag } from "../../../electron/contract/flag.ts";
import type { Claim, Grounding } from "../../../electron/contract/grounding.ts";
import type { Passage } from "../../../electron/contract/library.ts";
import { classes } from "../ui/classes.ts";
import { FlagChips, FlagMark, FlagsContext } from "./FlagParts.tsx";
import { GroundingContext } from "./GroundingContext.ts";
import { Citation, SentenceEnd } from "./GroundingParts.tsx";
import styles from "./Markdown.module.css";
import { markdownParts, nestedHeadings } from "./markdownParts.tsx";
import { flagsInBlock, placeFlags, type BlockFlag } from "./placeFlags.ts";
import { claimsInBlock, placeGrounding, type BlockClaim } from "./placeGrounding.ts";
import { splitBlocks } from "./splitBlocks.ts";

const answerParts: Components = {
  ...markdownParts,
  ...nestedHeadings,
  span: ({ node, children }) => {
    const { dataChips, dataCite, dataClaim, dataHold, dataSupport } = node?.properties ?? {};
    if (typeof dataChips === "string") return <FlagChips numbers={dataChips} />;
    if (dataHold !== undefined) return <span className={styles.held}>{children}</span>;
    if (typeof dataSupport === "string") return <SentenceEnd claim={Number(dataSupport)} />;
    if (typeof dataCite === "string") {
      const claim = dataClaim === "" || dataClaim === undefined ? null : Number(dataClaim);
      return <Citation number={Number(dataCite)} claim={claim} />;
    }
    return <FlagMark>{children}</FlagMark>;
  },
};
const remarkPlugins = [remarkGfm];

type BlockProps = {
  readonly source: string;
  readonly flags: readonly BlockFlag[];
  /** How many passages its markers may name. */
  readonly citable: number;
  readonly claims: readonly BlockClaim[];
  readonly parts: Components;
};

/** One block; while a text is written, all blocks but the last keep their source and are not parsed again. */
const Block = memo(
  ({ source, flags, citable, claims, parts }: BlockProps) => (
    <ReactMarkdown
      components={parts}
      remarkPlugins={remarkPlugins}
      rehypePlugins={[
        rehypeSanitize,
        [placeFlags, { source, flags }],
        [placeGrounding, { source, citable, claims }],
      ]}
    >
      {source}
    </ReactMarkdown>
  ),
  (before, after) =>
    before.source === after.source &&
    before.citable === after.citable &&
    sameSpots(before.flags, after.flags) &&
    sameSpots(before.claims, after.claims),
);

type Spot = { readonly index: number; readonly start: number; readonly end: number };

function sameSpots(before: readonly Spot[], after: readonly Spot[]): boolean {
  return (
    before.length === after.length &&
    before.every(
      (spot, n) =>
        spot.index === after[n]?.index &&
        spot.start === after[n].start &&
        spot.end === after[n].end,
    )
  );
}

type AnswerTextProps = {
  readonly source: string;
  readonly flags: readonly Flag[];
  /** In the order of the numbers that its markers use. */
  readonly passages: readonly Passage[];
  readonly grounding: Grounding | null;
  /** True for a text being written, which must not wait. */
  readonly atOnce: boolean;
};

const noClaims: readonly Claim[] = [];

/**
 * A model's Markdown: sanitised, block by block, with its risk flags, citations and what its sources
 * bear out in place. A text that scrolls into sight first takes its room unseen and is parsed in
 * slices, so that scrolling never waits.
 */
export function AnswerText({ source, flags, passages, grounding, atOnce }: AnswerTextProps) {
  const parsed = useDeferredValue(true, atOnce);
  const blocks = useMemo(() => splitBlocks(source), [source]);
  const grounded = useMemo(
    () => ({ source, passages, grounding, writing: atOnce }),
    [source, passages, grounding, atOnce],
  );
  if (!parsed) return <div className={classes(styles.markdown, styles.unparsed)}>{source}</div>;
  return (
    <FlagsContext value={flags}>
      <GroundingContext value={grounded}>
        <div className={styles.markdown} data-answer-text>
          {blocks.map((block) => (
            <Block
              key={block.start}
              source={block.source}
              flags={flagsInBlock(flags, block)}
              citable={passages.length}
              claims={claimsInBlock(grounding?.claims ?? noClaims, block)}
              parts={answerParts}
            />
          ))}
        </div>
      </GroundingContext>
    </FlagsContext>
  );
}

const none: readonly never[] = [];

/** Markdown of our own, with its headings as they are. */
export function OwnText({ source }: { readonly source: string }) {
  return (
    <div className={styles.markdown}>
      <Block source={source} flags={none} citable={0} claims={none} parts={markdownParts} />
    </div>
  );
}
