import { Table } from "./Table.tsx";

type DataTableProps = {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
};

/** The numbers behind a chart. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  return (
    <Table caption={caption} columns={columns}>
      <tbody>
        {rows.map(({ key, cells: [name, ...cells] }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {cells.map((cell, n) => (
              // oxlint-disable-next-line react/no-array-index-key -- a cell is its column
              <td key={n}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
