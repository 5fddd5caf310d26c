import { ShieldCheck } from "lucide-react";
import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import type {
  ConnectionResult,
  OpenedConnection,
  OpenedConnections,
} from "../../../../electron/contract/privacy.ts";
import { describeProblem } from "../../app/problem.ts";
import { text } from "../../app/text.ts";
import { Callout } from "../../ui/Callout.tsx";
import { Table } from "../../ui/Table.tsx";
import settings from "../Settings.module.css";
import styles from "./Privacy.module.css";
import { useConnections } from "./useConnections.ts";

/** What was opened since the start, the newest first; normally nothing. */
export function ConnectionList() {
  const { connections, problem } = useConnections();
  const words = text.privacy;
  return (
    <section className={settings.card} aria-labelledby="privacy-list">
      <h2 id="privacy-list" className={settings.title}>
        {words.listTitle}
      </h2>
      {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
      {connections === null && problem === null && <output>{words.reading}</output>}
      {connections !== null &&
        (connections.newest.length === 0 ? (
          <Callout
            tone="info"
            icon={<ShieldCheck aria-hidden="true" />}
            title={words.none}
            detail={words.noneDetail(connections.since)}
          />
        ) : (
          <Opened {...connections} />
        ))}
    </section>
  );
}

function Opened({ since, newest, earlier }: OpenedConnections) {
  const words = text.privacy;
  const { columns } = words;
  const sum = (bytes: (one: OpenedConnection) => number) =>
    newest.reduce((all, one) => all + bytes(one), 0);
  return (
    <>
      <p>
        {words.total(
          newest.length + earlier.count,
          sum((one) => one.sentBytes) + earlier.sentBytes,
          sum((one) => one.receivedBytes) + earlier.receivedBytes,
        )}{" "}
        {words.since(since)}
      </p>
      <Table caption={words.table} columns={Object.values(columns)}>
        <tbody>
          {newest.map((one) => (
            <tr key={one.id}>
              <th scope="row">{text.moment(one.at)}</th>
              <td className={styles.host}>{one.secure ? one.host : words.plainHost(one.host)}</td>
              <td>{words.purpose(one.purpose)}</td>
              <td className={styles.bytes}>{formatBytes(one.sentBytes)}</td>
              <td className={styles.bytes}>{formatBytes(one.receivedBytes)}</td>
              <td>{resultWords(one.result)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {earlier.count > 0 && (
        <p>{words.earlier(earlier.count, earlier.sentBytes, earlier.receivedBytes)}</p>
      )}
      <p className={settings.hint}>{words.bytes}</p>
    </>
  );
}

function resultWords(result: ConnectionResult): string {
  const words = text.privacy;
  switch (result.kind) {
    case "open":
      return words.open;
    case "answered":
      return words.answered(result.status);
    case "stopped":
      return words.stopped;
    case "failed":
      return describeProblem(result.failure).title;
  }
}
