import { BookOpenText } from "lucide-react";
import type { AuditEntry } from "../../../../electron/contract/keyAudit.ts";
import { formatRoute } from "../../app/routes.ts";
import { text } from "../../app/text.ts";
import { passageRoute, placeOf } from "../../ask/passageWords.ts";
import { optionLetter } from "../banks/optionLetter.ts";
import styles from "./Audit.module.css";

/** Who disagrees with a key, as it was when it was found: models by name, the documents word for word, the student. */
export function Doubts({ found }: { readonly found: AuditEntry }) {
  const { models, agreeing, documents, item } = found;
  const words = text.audit;
  return (
    <div className={styles.doubts}>
      {models.length > 0 && (
        <section className={styles.doubt}>
          <h3 className={styles.part}>{words.models}</h3>
          <ul className={styles.models}>
            {models.map(({ model: { name, quantization, fingerprint }, mode, chosen, share }) => (
              <li key={`${name} ${quantization} ${fingerprint}`}>
                {words.says(
                  optionLetter(chosen),
                  words.modelNamed(name, quantization),
                  mode,
                  share,
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {agreeing > 0 && <p className={styles.agreeing}>{words.agreeing(agreeing)}</p>}
      {documents !== null && (
        <section className={styles.doubt}>
          <h3 className={styles.part}>{words.documents(optionLetter(documents.option))}</h3>
          {documents.quotes.map(({ passage, quote }) => {
            const start = passage.text.indexOf(quote);
            const span = start === -1 ? null : { start, end: start + quote.length };
            return (
              <figure key={`${passage.passageId} ${quote}`} className={styles.figure}>
                <blockquote className={styles.quote}>{quote}</blockquote>
                <figcaption>
                  <a className={styles.open} href={formatRoute(passageRoute(passage, span))}>
                    <BookOpenText aria-hidden="true" />
                    {`${passage.title}, ${placeOf(passage)}`}
                  </a>
                </figcaption>
              </figure>
            );
          })}
        </section>
      )}
      {item.reported !== null && (
        <section className={styles.doubt}>
          <h3 className={styles.part}>{words.report}</h3>
          <p className={styles.note}>{item.reported}</p>
        </section>
      )}
    </div>
  );
}
