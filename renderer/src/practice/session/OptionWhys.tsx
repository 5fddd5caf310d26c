import { BookOpenText, CircleCheck, CircleX } from "lucide-react";
import type { ChoiceContent } from "../../../../electron/contract/bank.ts";
import type { OptionWhy, Response } from "../../../../electron/contract/practice.ts";
import { passageRoute, placeOf } from "../../ask/passageWords.ts";
import { formatRoute } from "../../app/routes.ts";
import { text } from "../../app/text.ts";
import { classes } from "../../ui/classes.ts";
import { Unseen } from "../../ui/Unseen.tsx";
import styles from "./Feedback.module.css";
import { letterOf } from "./sessionKeys.ts";

type OptionWhysProps = {
  readonly content: ChoiceContent;
  readonly response: Response;
  /** One for each option. */
  readonly whys: readonly OptionWhy[];
};

/** Every option with what it was to the student, and why it is right or wrong. */
export function OptionWhys({ content, response, whys }: OptionWhysProps) {
  const silent = whys.every(({ from }) => from === "nowhere");
  return (
    <section className={styles.part}>
      <h3 className={styles.partTitle}>{text.practice.whys}</h3>
      <ol className={styles.options}>
        {content.options.map((option, n) => {
          const isKey = n === content.key;
          const isChosen = n === response.chosen;
          const why = whys[n];
          return (
            <li
              // oxlint-disable-next-line react/no-array-index-key -- an option is its place
              key={n}
              className={classes(
                styles.option,
                isKey && styles.isKey,
                isChosen && !isKey && styles.isWrong,
              )}
            >
              <p className={styles.optionLine}>
                <span className={styles.letter}>{letterOf(n)}</span>
                <span className={styles.optionText}>
                  {option.text}
                  {response.struck.includes(n) && <Unseen>, {text.practice.struck}</Unseen>}
                </span>
                {isKey && (
                  <span className={styles.tag}>
                    <CircleCheck aria-hidden="true" />
                    {text.practice.theKey}
                  </span>
                )}
                {isChosen && (
                  <span className={classes(styles.tag, !isKey && styles.tagWrong)}>
                    {!isKey && <CircleX aria-hidden="true" />}
                    {text.practice.yours}
                  </span>
                )}
              </p>
              {why !== undefined && !silent && <Why why={why} />}
            </li>
          );
        })}
      </ol>
      {silent && <p className={styles.nowhere}>{text.practice.nowhereAtAll}</p>}
    </section>
  );
}

function Why({ why }: { readonly why: OptionWhy }) {
  if (why.from === "nowhere") return <p className={styles.nowhere}>{text.practice.nowhere}</p>;
  if (why.from === "bank") return <p className={styles.why}>{why.text}</p>;
  return (
    <div className={styles.quotes}>
      <p className={styles.from}>{text.practice.fromLibrary}</p>
      {why.quotes.map(({ passage, quote }) => {
        const start = passage.text.indexOf(quote);
        const words = start === -1 ? null : { start, end: start + quote.length };
        return (
          <figure key={`${passage.passageId} ${quote}`}>
            <blockquote className={styles.quote}>{quote}</blockquote>
            <figcaption>
              <a className={styles.open} href={formatRoute(passageRoute(passage, words))}>
                <BookOpenText aria-hidden="true" />
                {`${passage.title}, ${placeOf(passage)}`}
              </a>
            </figcaption>
          </figure>
        );
      })}
    </div>
  );
}
