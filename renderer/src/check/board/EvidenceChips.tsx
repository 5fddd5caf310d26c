import { Check, CircleSlash, Contrast, OctagonX, type LucideIcon } from "lucide-react";
import type { CheckClaim, CheckRow, PointEvidence } from "../../../../electron/contract/check.ts";
import type { Passage } from "../../../../electron/contract/library.ts";
import { PassageNote } from "../../ask/PassageNote.tsx";
import { Peek } from "../../ask/Peek.tsx";
import { checkTexts } from "../../app/checkTexts.ts";
import { classes } from "../../ui/classes.ts";
import popover from "../../ui/Popover.module.css";
import { evidenceKind, type EvidenceKind } from "./evidenceKind.ts";
import styles from "./Points.module.css";

/** What passages say of a claim differs by shape and word, not by colour alone. */
const icons: Record<EvidenceKind, LucideIcon> = {
  supported: Check,
  partly: Contrast,
  notFound: CircleSlash,
  conflicts: OctagonX,
};

const words = checkTexts.points;

type EvidenceChipsProps = {
  readonly claim: CheckClaim;
  readonly row: CheckRow;
  readonly passages: readonly Passage[];
};

/** What the passages of the check say of a claim, a chip for each; the key itself needs no evidence. */
export function EvidenceChips({ claim, row, passages }: EvidenceChipsProps) {
  const found = row.evidence.filter(({ claimId }) => claimId === claim.id);
  if (found.length > 0) {
    return found.map((evidence) => (
      <EvidenceChip key={evidence.passage} evidence={evidence} passages={passages} />
    ));
  }
  if (passages.length === 0 || claim.column === "reference") return null;
  return (
    <Peek
      label={words.evidenceOf(words.evidence.notFound, words.evidenceHint.notFound)}
      title={words.evidence.notFound}
      className={classes(styles.chip, styles.notFound)}
      face={<Face kind="notFound" />}
    >
      <p className={popover.detail}>{words.evidenceHint.notFound}</p>
    </Peek>
  );
}

type EvidenceChipProps = {
  readonly evidence: PointEvidence;
  readonly passages: readonly Passage[];
};

function EvidenceChip({ evidence, passages }: EvidenceChipProps) {
  const kind = evidenceKind(evidence);
  const passage = passages[evidence.passage - 1];
  const name = words.evidence[kind];
  const Icon = icons[kind];
  const { reason, claimWords } = evidence;
  return (
    <Peek
      label={words.evidenceOf(name, reason)}
      title={name}
      className={classes(styles.chip, styles[kind])}
      face={<Face kind={kind} />}
    >
      <p className={popover.title}>
        <Icon aria-hidden="true" /> {name}
      </p>
      {reason !== "" && <p className={popover.detail}>{reason}</p>}
      {passage !== undefined && (
        <PassageNote
          number={evidence.passage}
          passage={passage}
          evidence={{ ...evidence, answerWords: claimWords, by: "aligner" }}
          tone={kind === "conflicts" ? "conflicting" : "shared"}
        />
      )}
    </Peek>
  );
}

function Face({ kind }: { readonly kind: EvidenceKind }) {
  const Icon = icons[kind];
  return (
    <>
      <Icon aria-hidden="true" />
      {words.evidence[kind]}
    </>
  );
}
