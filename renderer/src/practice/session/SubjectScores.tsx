import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { Session } from "../../../../electron/contract/practice.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { scoreBySubject } from "./blockScore.ts";
import styles from "./Overview.module.css";

/** Questions read at once, so that a long session asks for no hundred of them together. */
const together = 8;

/** How each subject of an ended session went. */
export function SubjectScores({ session }: { readonly session: Session }) {
  const { session: store } = useServices();
  const items = useStore(store.state, (state) => state.items);
  const [reading, setReading] = useState(true);
  const { responses } = session;
  const count = responses.length;
  useEffect(() => {
    let left = false;
    const read = async () => {
      for (let at = 0; at < count && !left; at += together) {
        const places = Array.from({ length: Math.min(together, count - at) }, (_, n) => at + n);
        await Promise.all(places.map((place) => store.readItem(place)));
      }
      if (!left) setReading(false);
    };
    void read();
    return () => {
      left = true;
    };
  }, [store, count]);
  const words = text.practice.result;
  if (reading) return <output>{words.reading}</output>;
  const subjects = Object.fromEntries(
    Object.entries(items).map(([place, { subject }]) => [place, subject]),
  );
  return (
    <section className={styles.part}>
      <h2 className={styles.partTitle}>{words.bySubject}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.subject}</th>
            <th scope="col">{words.right}</th>
            <th scope="col">{words.meanTime}</th>
          </tr>
        </thead>
        <tbody>
          {scoreBySubject(responses, subjects).map(({ subject, right, answered, meanMs }) => (
            <tr key={subject}>
              <th scope="row">{subject === "" ? words.none : subject}</th>
              <td>{`${words.score(right, answered)} (${words.share(right, answered)})`}</td>
              <td>{text.duration(meanMs / 1000)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
