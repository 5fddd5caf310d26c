import { textWidth } from "../characterWidths.ts";
import type { PdfText } from "./writePdf.ts";
import { itemAt } from "../itemAt.ts";

/** Lines of text one below the other, from the given place on. */
export function setLines(
  lines: readonly string[],
  place: {
    readonly x: number;
    readonly y: number;
    readonly size?: number;
    readonly leading?: number;
  },
): readonly PdfText[] {
  const { x, y, size = 10, leading = 12 } = place;
  return lines.map((text, index) => ({ x, y: y - index * leading, text, size }));
}

const words =
  "the heart pumps blood through arteries and veins while valves prevent it from flowing back into chambers".split(
    " ",
  );

/** Lines of running text, as full as the words allow, without a beginning or end. */
export function runningLines(count: number, seed: number, width = 44): readonly string[] {
  let next = seed * 7;
  return Array.from({ length: count }, () => {
    let line = itemAt(words, next % words.length);
    for (;;) {
      next += 1 + (next % 3);
      const longer = `${line} ${words[next % words.length]}`;
      // Half of the font size is a usual character.
      if (textWidth(longer) > width * 500) return line;
      line = longer;
    }
  });
}

/** Running text that begins with a capital and ends with a full stop. */
export function paragraph(count: number, seed: number, width = 44): readonly string[] {
  return runningLines(count, seed, width).map((line, index) => {
    const begun = index === 0 ? line.charAt(0).toUpperCase() + line.slice(1) : line;
    return index === count - 1 ? `${begun}.` : begun;
  });
}
