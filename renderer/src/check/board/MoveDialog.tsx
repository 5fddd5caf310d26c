import { useRef } from "react";
import type { CheckClaim, CheckRow } from "../../../../electron/contract/check.ts";
import { plainWords } from "../../ask/markSpans.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { text } from "../../app/text.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { kindIcons } from "./kindIcons.ts";
import styles from "./Points.module.css";

type MoveDialogProps = {
  readonly rows: readonly CheckRow[];
  readonly claim: CheckClaim;
  readonly close: () => void;
  readonly move: (rowId: string) => void;
};

/** Every other row by its first words, to move a claim there. */
export function MoveDialog({ rows, claim, close, move }: MoveDialogProps) {
  const first = useRef<HTMLButtonElement>(null);
  const others = rows.filter((row) => !row.claims.some(({ id }) => id === claim.id));
  return (
    <Dialog
      open
      close={close}
      title={checkTexts.points.moveTitle}
      closeLabel={text.app.close}
      first={first}
    >
      <div className={styles.sheet}>
        <blockquote className={styles.moving}>{plainWords(claim.text)}</blockquote>
        <ol className={styles.targets}>
          {others.map((row, n) => {
            const Icon = kindIcons[row.kind];
            return (
              <li key={row.id}>
                <button
                  ref={n === 0 ? first : undefined}
                  type="button"
                  className={styles.target}
                  onClick={() => move(row.id)}
                >
                  <Icon aria-hidden="true" />
                  <span>
                    {rows.indexOf(row) + 1}. {firstWords(row)}
                  </span>
                </button>
              </li>
            );
          })}
        </ol>
      </div>
    </Dialog>
  );
}

const longest = 90;

function firstWords({ claims }: CheckRow): string {
  const words = plainWords(claims[0]?.text ?? "").trim();
  return words.length > longest ? `${words.slice(0, longest)}…` : words;
}
