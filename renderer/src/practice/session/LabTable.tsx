import { useState } from "react";
import { text } from "../../app/text.ts";
import { Field } from "../../ui/Field.tsx";
import { searchLabs } from "./labValues.ts";
import styles from "./Tools.module.css";

/** Usual ranges of laboratory values, conventional and SI units side by side. */
export function LabTable() {
  const [search, setSearch] = useState("");
  const groups = searchLabs(search);
  return (
    <>
      <Field label={text.practice.labSearch}>
        {(control) => (
          <input
            {...control}
            type="search"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        )}
      </Field>
      <p className={styles.note}>{text.practice.labNote}</p>
      <section
        className={styles.labs}
        aria-label={text.practice.labRanges}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable
        tabIndex={0}
      >
        {groups.length === 0 && <output>{text.practice.labNone(search)}</output>}
        {groups.length > 0 && (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{text.practice.labTest}</th>
                <th scope="col">{text.practice.labConventional}</th>
                <th scope="col">{text.practice.labSi}</th>
              </tr>
            </thead>
            {groups.map(({ group, values }) => (
              <tbody key={group}>
                <tr>
                  <th scope="rowgroup" colSpan={3} className={styles.group}>
                    {group}
                  </th>
                </tr>
                {values.map(({ test, conventional, si }) => (
                  <tr key={test}>
                    <th scope="row">{test}</th>
                    <td>{conventional}</td>
                    <td>{si}</td>
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        )}
      </section>
    </>
  );
}
