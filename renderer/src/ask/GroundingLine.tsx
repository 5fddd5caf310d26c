import type { Grounding } from "../../../electron/contract/grounding.ts";
import { text } from "../app/text.ts";
import styles from "./Grounding.module.css";
import { groundingWords } from "./groundingWords.ts";

/** How the sentences of an answer stand to its passages; as high while that is not yet known. */
export function GroundingLine({ grounding }: { readonly grounding: Grounding | null }) {
  if (grounding === null) return <p className={styles.line}>{text.sources.checking}</p>;
  const words = groundingWords(grounding);
  const { strippedMarkers } = grounding;
  if (words === null && strippedMarkers === 0) return null;
  return (
    <div className={styles.line}>
      {words !== null && <p>{words}</p>}
      {strippedMarkers > 0 && (
        <p className={styles.stripped}>{text.sources.stripped(strippedMarkers)}</p>
      )}
    </div>
  );
}
