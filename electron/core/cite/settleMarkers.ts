import { proseRanges, softBreak } from "./proseRanges.ts";
import { readMarker } from "./readMarker.ts";

/**
 * An answer whose markers name only passages that were sent, each written "[n]" (n from 1 to passageCount); what named
 * anything else is taken out with the space before it and counted. Code is left as it is. Where nothing may close the
 * gap, because that would make a list, a table or a fence, an ellipsis stays. A second run changes nothing.
 * Linear in the text: every closing bracket looks back over a bounded stretch.
 */
export function settleMarkers(
  text: string,
  passageCount: number,
): { readonly text: string; readonly stripped: number } {
  const output: Output = { chars: [], opens: [], rounds: [], lines: [] };
  let stripped = 0;
  let copied = 0;
  for (const { start, end } of proseRanges(text)) {
    const between = text.slice(copied, start);
    // A marker may go on in the next line of its paragraph, but not past code or the end of a block.
    if (!softBreak.test(between)) {
      output.opens.length = 0;
      output.rounds.length = 0;
    }
    for (const char of between.split("")) output.chars.push(char);
    output.lines.push(output.chars.length);
    const range = text.slice(start, end);
    stripped += settleRange(range, passageCount, isLine(text, start, end), output);
    copied = end;
  }
  return { text: output.chars.join("") + text.slice(copied), stripped };
}

/** What was written so far, the places of the brackets that are open in it, and where its lines' prose starts. */
type Output = {
  readonly chars: string[];
  readonly opens: number[];
  readonly rounds: number[];
  readonly lines: number[];
};

/** 12 words fit; longer brackets are no markers. */
const longest = 100;
const links = /(?:\((?:https?:\/\/|www\.|doi:)[^\s()[\]`|]*\))+/iy;
const blank = /[ \t\u00a0\u202f]/u;
/** A line that has one of these is never a rule of a list, a table or a fence. */
const plain = /[\p{L}\p{N}.,;!?)\]"'”’%…]/u;
const wordFollows = /[ \t\u00a0\u202f]{0,40}\p{L}(?!\))/uy;

function isLine(text: string, start: number, end: number): boolean {
  const breaks = (at: number) => at < 0 || at >= text.length || /[\n\r]/u.test(text.charAt(at));
  return breaks(start - 1) && breaks(end);
}

/**
 * One line's prose; answers how much was invented. Output is kept as characters, so that a marker which removing
 * another one made is seen as well.
 */
function settleRange(
  text: string,
  passageCount: number,
  wholeLine: boolean,
  output: Output,
): number {
  const { chars, lines } = output;
  let stripped = 0;
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    at += 1;
    chars.push(char);
    const open = openOf(char, output);
    if (open === undefined || chars.length - open > longest) continue;
    const marker = readMarker(chars.slice(open).join(""), passageCount);
    if (marker === undefined) continue;
    links.lastIndex = at;
    const linked = links.exec(text)?.[0].length ?? 0;
    at += linked;
    stripped += marker.invented + (linked > 0 && marker.invented === 0 ? 1 : 0);
    chars.length = open;
    forgetFrom(open, output);
    const first = lines.at(-1) ?? 0;
    if (marker.numbers.length > 0) chars.push(...marker.numbers.flatMap(writeMarker));
    else if (wholeLine && open === first && at === text.length) break;
    else at = closeGap(chars, first, text, at);
  }
  return stripped;
}

/** Notes a bracket that opens; for one that closes, the place of its opening one. */
function openOf(char: string, { chars, opens, rounds }: Output): number | undefined {
  if (char === "[" || char === "【" || char === "［") opens.push(chars.length - 1);
  // "(" right behind "]" is the address of a link.
  else if (char === "(" && chars.at(-2) !== "]") rounds.push(chars.length - 1);
  else if (char === "]" || char === "】" || char === "］") return opens.pop();
  else if (char === ")") return rounds.pop();
  return undefined;
}

function forgetFrom(place: number, { opens, rounds, lines }: Output): void {
  for (const places of [opens, rounds]) {
    while ((places.at(-1) ?? -1) >= place) places.pop();
  }
  while (lines.length > 1 && (lines.at(-1) ?? 0) > place) lines.pop();
}

const writeMarker = (number: number) => `[${number}]`.split("");

/** Takes the space before a removed marker, or the space after it where it stood first; answers where to go on. */
function closeGap(out: string[], first: number, text: string, at: number): number {
  let last = out.length;
  while (last > first && blank.test(out[last - 1] ?? "")) last -= 1;
  const before = last > first ? out[last - 1] : undefined;
  wordFollows.lastIndex = at;
  const wordNext = wordFollows.test(text);
  if (before === undefined && wordNext) {
    let next = at;
    while (blank.test(text.charAt(next))) next += 1;
    return next;
  }
  if ((before !== undefined && plain.test(before)) || wordNext) out.length = last;
  else out.push("…");
  return at;
}
