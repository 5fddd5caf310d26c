import json from "../../../../assets/labValues.json";

/** A usual range of adults in both kinds of units; also holds other names of the test. */
export type LabValue = {
  readonly test: string;
  readonly also: readonly string[];
  readonly conventional: string;
  readonly si: string;
};

export type LabGroup = { readonly group: string; readonly values: readonly LabValue[] };

export const labGroups: readonly LabGroup[] = json;

/** The values whose names or groups begin words with every word of a search, in their groups. */
export function searchLabs(search: string, groups = labGroups): readonly LabGroup[] {
  const wanted = wordsOf(search);
  if (wanted.length === 0) return groups;
  return groups
    .map(({ group, values }) => ({
      group,
      values: values.filter(({ test, also }) => {
        const known = wordsOf([test, ...also, group].join(" "));
        return wanted.every((word) => known.some((one) => one.startsWith(word)));
      }),
    }))
    .filter(({ values }) => values.length > 0);
}

/** British and American spellings are the same here. */
function wordsOf(text: string): readonly string[] {
  const plain = text.toLowerCase().normalize("NFKD").replaceAll("ae", "e");
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
