import { checkTexts } from "../../app/checkTexts.ts";
import { claimDrop } from "./claimDrop.ts";
import styles from "./Points.module.css";

type OwnRowDropProps = { readonly move: (claimId: string) => void };

/** Where a claim is dropped to have a row of its own; there while one is dragged, keys have the menu. */
export function OwnRowDrop({ move }: OwnRowDropProps) {
  return (
    <div className={styles.ownRow} aria-hidden="true" {...claimDrop(move)}>
      {checkTexts.points.dropOwn}
    </div>
  );
}
