import { X } from "lucide-react";
import { useState } from "react";
import type { Facet } from "../../../../electron/contract/bank.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Builder.module.css";
import { ChooseFacets } from "./ChooseFacets.tsx";

type FacetFieldProps = {
  readonly kind: "subjects" | "tags";
  readonly facets: readonly Facet[];
  readonly chosen: readonly string[];
  readonly use: (chosen: readonly string[]) => void;
};

/** Which subjects or tags; there may be hundreds, so they are chosen in a dialog. Absent where there are none. */
export function FacetField({ kind, facets, chosen, use }: FacetFieldProps) {
  const [choosing, setChoosing] = useState(false);
  const words = text.banks.home;
  if (facets.length === 0 && chosen.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words[kind]}</legend>
      <div className={styles.chosen}>
        {chosen.length === 0 && <span className={styles.hint}>{words.any[kind]}</span>}
        {chosen.map((name) => (
          <button
            key={name}
            type="button"
            className={styles.chip}
            aria-label={words.leaveOut(name)}
            onClick={() => use(chosen.filter((one) => one !== name))}
          >
            {name}
            <X aria-hidden="true" />
          </button>
        ))}
        <Button small onClick={() => setChoosing(true)}>
          {words.choose[kind]}
        </Button>
      </div>
      {choosing && (
        <ChooseFacets
          title={words.chooseTitle[kind]}
          facets={facets}
          chosen={chosen}
          use={(names) => {
            setChoosing(false);
            use(names);
          }}
          close={() => setChoosing(false)}
        />
      )}
    </fieldset>
  );
}
