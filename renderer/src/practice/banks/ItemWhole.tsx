import { Check } from "lucide-react";
import type { Item, ItemImage } from "../../../../electron/contract/bank.ts";
import { text } from "../../app/text.ts";
import { ItemImages } from "../ItemImages.tsx";
import styles from "./Item.module.css";
import { optionLetter } from "./optionLetter.ts";

/** Everything that an item says, with its key. */
export function ItemWhole({ item }: { readonly item: Item }) {
  const { content, reported } = item;
  const words = text.banks.item;
  return (
    <article className={styles.whole}>
      {content.kind === "choice" && <Words title={words.context} value={content.context} />}
      <Words
        title={content.kind === "choice" && content.context !== "" ? words.question : null}
        value={content.stem}
        images={content.images.stem}
      />
      {content.kind === "choice" ? (
        <>
          <ol className={styles.options} aria-label={words.options}>
            {content.options.map(({ text: option, why }, at) => {
              const right = at === content.key;
              return (
                // oxlint-disable-next-line react/no-array-index-key -- its place is what an option is called by
                <li key={at} className={styles.option} data-right={right}>
                  <span className={styles.letter}>{optionLetter(at)}</span>
                  <div className={styles.optionWords}>
                    <p className={styles.text}>{option}</p>
                    {right && (
                      <p className={styles.right}>
                        <Check aria-hidden="true" />
                        {words.key}
                      </p>
                    )}
                    {why !== "" && <p className={styles.why}>{why}</p>}
                  </div>
                </li>
              );
            })}
          </ol>
          <Words
            title={words.explanation}
            value={content.explanation}
            images={content.images.answer}
          />
        </>
      ) : (
        <Words title={words.back} value={content.back} images={content.images.answer} />
      )}
      {reported !== null && (
        <div className={styles.reported}>
          <h3 className={styles.part}>{words.reported}</h3>
          <p className={styles.text}>{reported}</p>
        </div>
      )}
      <Facts item={item} />
    </article>
  );
}

const noImages: readonly ItemImage[] = [];

type WordsProps = {
  /** Null where the dialog's own title says it. */
  readonly title: string | null;
  readonly value: string;
  readonly images?: readonly ItemImage[];
};

function Words({ title, value, images = noImages }: WordsProps) {
  if (value === "" && images.length === 0) return null;
  return (
    <section className={styles.section}>
      {title !== null && <h3 className={styles.part}>{title}</h3>}
      {value !== "" && <p className={styles.text}>{value}</p>}
      <ItemImages images={images} />
    </section>
  );
}

function Facts({ item: { subject, topic, tags, sourceId, editedAt } }: { readonly item: Item }) {
  const words = text.banks.item;
  const facts = [
    [words.subject, subject],
    [words.topic, topic],
    [words.tags, tags.join(", ")],
    [words.sourceId, sourceId],
    [words.edited, editedAt === null ? "" : text.dateTime(editedAt)],
  ].filter(([, value]) => value !== "");
  if (facts.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
