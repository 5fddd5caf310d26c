import { useId, useState } from "react";
import type { LicensedPart } from "../../../../electron/contract/about.ts";
import { text } from "../../app/text.ts";
import { Field } from "../../ui/Field.tsx";
import { Table } from "../../ui/Table.tsx";
import { SettingPlace } from "../settingPlace.tsx";
import settings from "../Settings.module.css";
import styles from "./About.module.css";
import { LicenceDialog } from "./LicenceDialog.tsx";
import { searchParts } from "./searchParts.ts";

/** All parts by others, to be searched; each opens the text of its licence. */
export function PartsCard({ parts }: { readonly parts: readonly LicensedPart[] }) {
  const id = useId();
  const [search, setSearch] = useState("");
  const [opened, setOpened] = useState<LicensedPart | null>(null);
  const words = text.about;
  const found = searchParts(parts, search);
  return (
    <section className={settings.card} aria-labelledby={id}>
      <h2 id={id} className={settings.title}>
        {words.partsTitle}
      </h2>
      <p>{parts.length === 0 ? words.partsNone : words.partsLead(parts.length)}</p>
      {parts.length > 0 && (
        <SettingPlace name="licences">
          <Field label={words.search}>
            {(control) => (
              <input
                {...control}
                type="search"
                value={search}
                onChange={(event) => setSearch(event.target.value)}
              />
            )}
          </Field>
        </SettingPlace>
      )}
      {parts.length > 0 && (
        <output className={settings.hint}>
          {found.length === 0 ? words.noMatch(search) : words.found(found.length)}
        </output>
      )}
      {found.length > 0 && <PartTable parts={found} open={setOpened} />}
      {opened !== null && (
        <LicenceDialog
          id={opened.id}
          title={words.licenceTitle(opened.name, opened.version)}
          close={() => setOpened(null)}
        />
      )}
    </section>
  );
}

type PartTableProps = {
  readonly parts: readonly LicensedPart[];
  readonly open: (part: LicensedPart) => void;
};

function PartTable({ parts, open }: PartTableProps) {
  const { table, columns, openLicence } = text.about;
  return (
    <div className={styles.parts}>
      <Table caption={table} columns={Object.values(columns)}>
        <tbody>
          {parts.map((part) => (
            <tr key={part.id}>
              <th scope="row">{part.name}</th>
              <td>{part.version}</td>
              <td>
                <button
                  type="button"
                  className={styles.open}
                  aria-label={`${openLicence(part.name)}: ${part.licence}`}
                  onClick={() => open(part)}
                >
                  {part.licence}
                </button>
              </td>
              <td>{part.author}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
