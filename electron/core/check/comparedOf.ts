import type { ColumnKind } from "../../contract/check.ts";
import type { Passage } from "../../contract/library.ts";
import type { StoredCheck } from "../ports.ts";

/** What is compared: the columns that say something, in the same order however they stand, and the passages. */
export type Compared = {
  readonly columns: readonly { readonly column: ColumnKind; readonly text: string }[];
  readonly texts: ReadonlyMap<ColumnKind, string>;
  readonly passages: readonly Passage[];
};

/** The texts of a check's columns, as they are lined up. */
export function comparedOf(
  check: Pick<StoredCheck, "mine" | "answers" | "reference" | "passages">,
): Compared {
  const written = (column: ColumnKind) => check.answers.find((one) => one.column === column)?.text;
  const columns = [
    { column: "mine", text: check.mine.text },
    { column: "model", text: written("model") ?? "" },
    { column: "second", text: written("second") ?? "" },
    { column: "reference", text: check.reference?.text ?? "" },
  ] as const;
  const speaking = columns.filter(({ text }) => text.trim() !== "");
  return {
    columns: speaking,
    texts: new Map(speaking.map(({ column, text }) => [column, text])),
    passages: check.passages ?? [],
  };
}
