import { contentKind, type Replacement } from "../../../../electron/contract/data.ts";
import { text } from "../../app/text.ts";
import styles from "./Data.module.css";

/** What there is now and what there would be, thing by thing, with the titles of what goes and what comes back. */
export function ReplacementTable({ replacement }: { readonly replacement: Replacement }) {
  const { now, next, lost, back } = replacement;
  const words = text.data;
  const isSame = contentKind.options.every((kind) => lost[kind].count + back[kind].count === 0);
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className={styles.caption}>{words.compareCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.thing}</th>
              <th scope="col">{words.now}</th>
              <th scope="col">{words.next}</th>
              <th scope="col">{words.lost}</th>
              <th scope="col">{words.back}</th>
            </tr>
          </thead>
          <tbody>
            {contentKind.options.map((kind) => (
              <tr key={kind}>
                <th scope="row">{words.things[kind]}</th>
                <td>{text.number(now[kind])}</td>
                <td>{text.number(next[kind])}</td>
                <td data-some={lost[kind].count > 0}>{text.number(lost[kind].count)}</td>
                <td data-some={back[kind].count > 0}>{text.number(back[kind].count)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{words.changedAt}</th>
              <td>{moment(now.changedAt)}</td>
              <td>{moment(next.changedAt)}</td>
              <td>{words.nothing}</td>
              <td>{words.nothing}</td>
            </tr>
          </tbody>
        </table>
      </div>
      {isSame && <p>{words.same}</p>}
      <Titles label={words.lost} side={lost} />
      <Titles label={words.back} side={back} />
    </>
  );
}

function moment(at: number | null): string {
  return at === null ? text.data.never : text.dateTime(at);
}

function Titles({ label, side }: { readonly label: string; readonly side: Replacement["lost"] }) {
  const kinds = contentKind.options.filter((kind) => side[kind].titles.length > 0);
  if (kinds.length === 0) return null;
  return (
    <div>
      <h3 className={styles.sideTitle}>{label}</h3>
      {kinds.map((kind) => (
        <div key={kind} className={styles.side}>
          <p className={styles.hint}>{text.data.things[kind]}</p>
          <ul className={styles.titles}>
            {side[kind].titles.map((title, place) => (
              // Two may have the same title.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={place}>{title}</li>
            ))}
            {side[kind].count > side[kind].titles.length && (
              <li>{text.data.more(side[kind].count - side[kind].titles.length)}</li>
            )}
          </ul>
        </div>
      ))}
    </div>
  );
}
