import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { Session } from "../../../../electron/contract/practice.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { DataTable } from "../../ui/DataTable.tsx";
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
      <DataTable
        caption={words.bySubject}
        columns={[words.subject, words.right, words.meanTime]}
        rows={scoreBySubject(responses, subjects).map(({ subject, right, answered, meanMs }) => ({
          key: subject,
          cells: [
            subject === "" ? words.none : subject,
            `${words.score(right, answered)} (${words.share(right, answered)})`,
            text.duration(meanMs / 1000),
          ],
        }))}
      />
    </section>
  );
}
