import type { PageBlock } from "../../contract/library.ts";
import type { Fragment } from "./fragment.ts";
import { jointBefore } from "./jointBefore.ts";
import type { Row } from "./rows.ts";

/** What a block's text is made of; wrap is the end of a printed line inside a paragraph. */
export type Part =
  | { readonly kind: "fragment"; readonly fragment: Fragment }
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "wrap" };

/** A block before its text is joined. */
export type Draft = {
  readonly kind: PageBlock["kind"];
  readonly level: number;
  readonly parts: readonly Part[];
};

/** The pieces of one row, with what stands between them. */
export function rowParts(row: Row): readonly Part[] {
  return row.fragments.flatMap((fragment, index): readonly Part[] => {
    const text = jointBefore(row, index);
    const part = { kind: "fragment", fragment } as const;
    return text === "" ? [part] : [{ kind: "literal", text }, part];
  });
}

/** Rows of running text, each a printed line. */
export function wrappedParts(rows: readonly Row[]): readonly Part[] {
  return rows.flatMap((row, index) =>
    index === 0 ? rowParts(row) : [{ kind: "wrap" } as const, ...rowParts(row)],
  );
}

/** The text of parts, without undoing hyphenation. */
export function plainText(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (part.kind === "fragment") return part.fragment.text;
      return part.kind === "wrap" ? " " : part.text;
    })
    .join("");
}
