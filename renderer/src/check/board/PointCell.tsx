import { GripVertical, Hand } from "lucide-react";
import type {
  Check,
  CheckClaim,
  CheckRow,
  ColumnKind,
} from "../../../../electron/contract/check.ts";
import { MarkedText } from "../../ask/MarkedText.tsx";
import { markSpans, plainWords } from "../../ask/markSpans.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { ClaimMenu } from "./ClaimMenu.tsx";
import { startDrag } from "./claimDrop.ts";
import { textOf } from "./columnNames.ts";
import { conflictingWords } from "./conflictingWords.ts";
import { EvidenceChips } from "./EvidenceChips.tsx";
import styles from "./Points.module.css";
import { quotesOf } from "./quotesOf.ts";
import { SourceQuotes } from "./SourceQuotes.tsx";
import type { PointActions } from "./usePoints.ts";

type PointCellProps = {
  readonly column: ColumnKind;
  readonly name: string;
  readonly row: CheckRow;
  readonly check: Check;
  readonly act: PointActions;
};

const words = checkTexts.points;

/** What one column says of a point. */
export function PointCell({ column, name, row, check, act }: PointCellProps) {
  const claims = row.claims.filter((claim) => claim.column === column);
  const quotes = quotesOf(row);
  const silent = column !== "reference" && textOf(check, column) === "";
  const absent = silent ? words.noAnswer : words.notMentioned;
  return (
    <div className={styles.cell} data-cell={column}>
      <dt className={styles.cellName}>{name}</dt>
      {claims.length === 0 && column === "reference" && quotes.length > 0 ? (
        <SourceQuotes quotes={quotes} passages={check.passages} />
      ) : (
        claims.length === 0 && <dd className={styles.absent}>{absent}</dd>
      )}
      {claims.map((claim) => (
        <dd key={claim.id} className={styles.claim} data-claim={claim.id}>
          <div className={styles.said}>
            <Claim claim={claim} row={row} check={check} />
            <Movers claim={claim} row={row} rows={check.rows} act={act} />
          </div>
          <div className={styles.claimFacts}>
            <EvidenceChips claim={claim} row={row} passages={check.passages} />
            {claim.moved && (
              <span className={styles.moved}>
                <Hand aria-hidden="true" />
                {words.moved}
              </span>
            )}
          </div>
        </dd>
      ))}
    </div>
  );
}

type MoversProps = {
  readonly claim: CheckClaim;
  readonly row: CheckRow;
  readonly rows: readonly CheckRow[];
  readonly act: PointActions;
};

/** Corrects where a claim stands: a handle to drag it by, and the same by menu. */
function Movers({ claim, row, rows, act }: MoversProps) {
  return (
    <span className={styles.movers}>
      {rows.length > 1 && (
        <span
          className={styles.grip}
          title={words.dragHint}
          draggable
          data-grip
          onDragStart={(event) => {
            startDrag(event, claim.id);
            // A page that changes at once ends the drag that has just begun.
            setTimeout(() => act.drag(claim.id), 0);
          }}
          onDragEnd={() => act.drag(null)}
        >
          <GripVertical aria-hidden="true" />
        </span>
      )}
      <ClaimMenu claim={claim} row={row} rows={rows} act={act} />
    </span>
  );
}

type ClaimProps = {
  readonly claim: CheckClaim;
  readonly row: CheckRow;
  readonly check: Check;
};

function Claim({ claim, row, check }: ClaimProps) {
  return (
    <p>
      <MarkedText
        stretches={markSpans(textOf(check, claim.column), conflictingWords(row, claim), claim)}
        tone="conflicting"
        show={plainWords}
      />
    </p>
  );
}
