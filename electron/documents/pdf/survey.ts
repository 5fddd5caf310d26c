import type { Fragment, PageFragments } from "./fragment.ts";
import { createFurniture, type Furniture } from "./furniture.ts";
import { createVocabulary, type Vocabulary } from "./hyphenation.ts";
import { type Row, rowText, splitRow, toRows } from "./rows.ts";
import { headingScale, type TextStyle } from "./textStyle.ts";
import { itemAt } from "./itemAt.ts";

/** What must be known of all pages before the text of one is final. */
export type Survey = {
  readonly add: (page: PageFragments) => void;
  readonly style: () => TextStyle;
  readonly vocabulary: Vocabulary;
  readonly furniture: Furniture;
};

/** Starts with no pages. label tells what the file says is printed on a page; null where it says nothing. */
export function createSurvey(label: (number: number) => string | null): Survey {
  const vocabulary = createVocabulary();
  const furniture = createFurniture(label);
  const sizes = new Map<number, number>();
  let characters = 0;
  let bold = 0;
  let mono = 0;

  function add(page: PageFragments): void {
    furniture.add(page);
    for (const { fragments } of page.groups) {
      for (const { text, size, ...fragment } of fragments) {
        const rounded = Math.round(size * 2) / 2;
        sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length);
        characters += text.length;
        if (fragment.bold) bold += text.length;
        if (fragment.mono) mono += text.length;
      }
      addWords(fragments);
    }
  }

  function addWords(fragments: readonly Fragment[]): void {
    let broken: readonly Row[] = [];
    for (const row of toRows(fragments)) {
      const pieces = splitRow(row, 0.9);
      for (const piece of pieces) {
        // The end of a broken word stands below its beginning, in the same column.
        const tail = broken.some((above) => above.left < piece.right && piece.left < above.right);
        vocabulary.add(rowText(piece), tail);
      }
      const above = broken.filter(({ baseline, size }) => row.baseline - baseline < 2.2 * size);
      const open = above.filter(({ left, right }) => row.right < left || row.left > right);
      broken = [...open, ...pieces.filter((piece) => /[-\u2010]$/u.test(rowText(piece)))];
    }
  }

  function style(): TextStyle {
    const bySize = [...sizes].toSorted((a, b) => b[1] - a[1]);
    const bodySize = bySize[0]?.[0] ?? 10;
    return {
      bodySize,
      bodyBold: bold * 2 > characters,
      bodyMono: mono * 2 > characters,
      headingSizes: headingSizes(bySize, bodySize),
    };
  }

  return { add, style, vocabulary, furniture };
}

/** Sizes clearly above the body's, largest first, those within a point of each other as one. */
function headingSizes(
  sizes: readonly (readonly [number, number])[],
  bodySize: number,
): readonly number[] {
  const larger = sizes
    .filter(([size, count]) => size >= headingScale * bodySize && count >= 3)
    .map(([size]) => size)
    .toSorted((a, b) => b - a);
  const distinct: number[] = [];
  for (const size of larger) {
    if (distinct.length === 0 || itemAt(distinct, -1) - size > 1) distinct.push(size);
  }
  return distinct.slice(0, 5);
}
