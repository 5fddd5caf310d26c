import type { DocumentPage } from "../../contract/library.ts";
import { cleanPiece } from "./cleanPiece.ts";

const longest = 200;

/** The title that the file's properties tell, if it says more than the program or the file's name; else null. */
export function sensibleTitle(told: unknown, fileName: string): string | null {
  if (typeof told !== "string") return null;
  const title = cleanPiece(told.slice(0, 2000)).text.slice(0, longest).trim();
  if (title.length < 3 || !/\p{L}{2}/u.test(title)) return null;
  if (
    /^(?:untitled|unnamed|unknown|no title|title|document|presentation|slide|layout|powerpoint|microsoft|\(?unspecified|\(?anonymous)\b.{0,30}$/iu.test(
      title,
    )
  )
    return null;
  // Programs leave their own name or that of the file they came from.
  if (/^microsoft (?:word|powerpoint|excel)\b/iu.test(title)) return null;
  if (
    /\.(?:docx?|pptx?|xlsx?|pdf|tex|dvi|indd|qxp|qxd|odt|odp|rtf|pages|key|html?|txt|eps|ps)$/iu.test(
      title,
    )
  )
    return null;
  const stem = fileName.replace(/^.*[\\/]/u, "").replace(/\.[^.]+$/u, "");
  if (fold(title) === fold(stem) && !/\s/u.test(title)) return null;
  // "10.1016_j.cell.2020.01.001", "chap03_final_v2", "D:\\work\\x": names of things, not titles.
  if (!/\s/u.test(title) && (/[\d_/\\]/u.test(title) || title.length > 40)) return null;
  return title;
}

/** The first heading of the highest level that is found on the first pages; null without one. */
export function firstHeading(pages: readonly DocumentPage[]): string | null {
  const headings = pages.flatMap(({ text, blocks }) =>
    blocks
      .filter(({ kind }) => kind === "heading")
      .map((block) => ({ text: text.slice(block.start, block.end), level: block.level })),
  );
  const highest = Math.min(...headings.map(({ level }) => level));
  const found = headings.find(({ level, text }) => level === highest && text.length >= 3);
  return found?.text.slice(0, longest) ?? null;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
