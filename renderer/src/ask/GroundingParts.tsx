import { Check, CircleSlash, Contrast, EqualNot, OctagonX, type LucideIcon } from "lucide-react";
import { use } from "react";
import type { Claim, Evidence } from "../../../electron/contract/grounding.ts";
import { goTo } from "../app/routes.ts";
import { text } from "../app/text.ts";
import { classes } from "../ui/classes.ts";
import popover from "../ui/Popover.module.css";
import styles from "./Grounding.module.css";
import { GroundingContext, type GroundedText } from "./GroundingContext.ts";
import { MarkedText } from "./MarkedText.tsx";
import { markSpans, plainWords } from "./markSpans.ts";
import { PassageNote } from "./PassageNote.tsx";
import { passageRoute, sourceName } from "./passageWords.ts";
import { Peek } from "./Peek.tsx";
import { shownSupport, type ShownSupport } from "./shownSupport.ts";

/** States differ by shape, not by colour alone. */
const supportIcons: Record<ShownSupport, LucideIcon> = {
  supported: Check,
  partly: Contrast,
  notFound: CircleSlash,
  numberConflict: EqualNot,
  contradicted: OctagonX,
};

type CitationProps = {
  readonly number: number;
  readonly claim: number | null;
  /** True for a passage that the model did not name itself. */
  readonly found?: boolean;
};

/** A marker in the text: a click opens the page at the words that bear on its sentence. */
export function Citation({ number, claim, found = false }: CitationProps) {
  const { passages, grounding, writing } = use(GroundingContext);
  const passage = passages[number - 1];
  if (passage === undefined || writing) {
    return <sup className={styles.marker}>{number}</sup>;
  }
  const said = claim === null ? undefined : grounding?.claims[claim];
  const evidence = said?.evidence?.passage === number ? said.evidence : null;
  const elsewhere = said?.evidence?.passage ?? number;
  const name = sourceName(number, passage);
  return (
    <Peek
      label={name}
      title={name}
      className={classes(styles.marker, styles.citation, found && styles.found)}
      face={number}
      activate={() => goTo(passageRoute(passage, evidence?.quoteSpan))}
    >
      <PassageNote number={number} passage={passage} evidence={evidence} tone={toneOf(said)} />
      {found && <p className={styles.legend}>{text.sources.foundByCode}</p>}
      {elsewhere !== number && <p className={styles.legend}>{text.sources.elsewhere(elsewhere)}</p>}
    </Peek>
  );
}

function toneOf(claim: Claim | undefined): "shared" | "conflicting" {
  if (claim === undefined) return "shared";
  const shown = shownSupport(claim);
  return shown === "numberConflict" || shown === "contradicted" ? "conflicting" : "shared";
}

/** What stands at the end of a sentence: the passage that was found for it, and how far it bears it out. */
export function SentenceEnd({ claim: index }: { readonly claim: number }) {
  const { grounding } = use(GroundingContext);
  const claim = grounding?.claims[index];
  if (claim === undefined) return null;
  const { evidence } = claim;
  return (
    <>
      {evidence?.by === "aligner" && <Citation number={evidence.passage} claim={index} found />}
      <SupportMark claim={claim} />
    </>
  );
}

function SupportMark({ claim }: { readonly claim: Claim }) {
  const grounded = use(GroundingContext);
  const shown = shownSupport(claim);
  const Icon = supportIcons[shown];
  const name = text.sources.support[shown];
  return (
    <Peek
      label={text.sources.supportWhy(name, claim.reason)}
      title={name}
      className={classes(styles.support, styles[shown])}
      face={<Icon aria-hidden="true" />}
    >
      <p className={popover.title}>
        <Icon aria-hidden="true" /> {name}
      </p>
      <p className={popover.detail}>{claim.reason}</p>
      {claim.evidence !== null && (
        <BothSides grounded={grounded} claim={claim} evidence={claim.evidence} />
      )}
    </Peek>
  );
}

type BothSidesProps = {
  readonly grounded: GroundedText;
  readonly claim: Claim;
  readonly evidence: Evidence;
};

/** The sentence and the words of the passage, with what they share or where they differ. */
function BothSides({ grounded, claim, evidence }: BothSidesProps) {
  const passage = grounded.passages[evidence.passage - 1];
  if (passage === undefined) return null;
  const tone = toneOf(claim);
  return (
    <>
      <p className={styles.side}>{text.sources.answerSays}</p>
      <blockquote className={styles.quote}>
        <MarkedText
          stretches={markSpans(grounded.source, evidence.answerWords, claim)}
          tone={tone}
          show={plainWords}
        />
      </blockquote>
      <PassageNote number={evidence.passage} passage={passage} evidence={evidence} tone={tone} />
      <p className={styles.legend}>
        {legendOf(claim)} {evidence.by === "aligner" && text.sources.foundByCode}
      </p>
    </>
  );
}

function legendOf(claim: Claim): string {
  if (toneOf(claim) === "shared") return text.sources.sharedWords;
  const numbers = claim.support === "numberConflict";
  return numbers ? text.sources.conflictingNumbers : text.sources.conflictingWords;
}
