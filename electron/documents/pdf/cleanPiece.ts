import { removeInvisible } from "../invisible.ts";

export type CleanPiece = {
  readonly text: string;
  readonly invisible: number;
  readonly spaceBefore: boolean;
  readonly spaceAfter: boolean;
  readonly softHyphen: boolean;
};

/**
 * One piece of drawn text as letters: NFC, ligatures taken apart, control and invisible characters and soft hyphens
 * removed, white space made single and kept only inside.
 */
export function cleanPiece(drawn: string): CleanPiece {
  const softHyphen = /\u00AD\s*$/u.test(drawn);
  const seen = removeInvisible(drawn.replaceAll("\u00AD", ""));
  const spaced = seen.text
    .replace(/[\uFB00-\uFB06\u0132\u0133]/gu, (ligature) => ligature.normalize("NFKC"))
    // Lone surrogates, private use and unassigned noncharacters have no meaning outside the font that drew them.
    .replace(/\p{Cs}|[\uE000-\uF8FF\uFFFE\uFFFF]/gu, (character) =>
      privateBullets.has(character) ? "•" : "",
    )
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    .replace(/[\s\u0000-\u001F\u007F-\u009F\u2028\u2029]+/gu, " ")
    .replace(leaders, "… ")
    .normalize("NFC");
  const text = spaced.trim();
  return {
    text,
    invisible: seen.removed,
    spaceBefore: spaced.startsWith(" "),
    spaceAfter: spaced.endsWith(" "),
    softHyphen,
  };
}

/** What the fonts Symbol and Wingdings call their bullets. */
const privateBullets: ReadonlySet<string> = new Set([
  "\uF0B7",
  "\uF0A7",
  "\uF0D8",
  "\uF076",
  "\uF0FC",
]);

/** The dots between an entry of a table of contents and its page. */
const leaders = /(?:[.·] ?){5,}/gu;
