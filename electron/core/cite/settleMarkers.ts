import { proseRanges } from "./proseRanges.ts";
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
  const done: string[] = [];
  let stripped = 0;
  let copied = 0;
  for (const { start, end } of proseRanges(text)) {
    const settled = settleRange(text.slice(start, end), passageCount, isLine(text, start, end));
    done.push(text.slice(copied, start), settled.text);
    stripped += settled.stripped;
    copied = end;
  }
  done.push(text.slice(copied));
  return { text: done.join(""), stripped };
}

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

type Settled = { readonly text: string; readonly stripped: number };

/** One line's prose. Output is kept as characters, so that a marker which removing another one made is seen as well. */
function settleRange(text: string, passageCount: number, wholeLine: boolean): Settled {
  const out: string[] = [];
  const opens: number[] = [];
  let stripped = 0;
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    at += 1;
    out.push(char);
    if (char === "[" || char === "【") opens.push(out.length - 1);
    if (char !== "]" && char !== "】") continue;
    const open = opens.pop();
    if (open === undefined || out.length - open > longest) continue;
    const marker = readMarker(out.slice(open).join(""), passageCount);
    if (marker === undefined) continue;
    links.lastIndex = at;
    const linked = links.exec(text)?.[0].length ?? 0;
    at += linked;
    stripped += marker.invented + (linked > 0 && marker.invented === 0 ? 1 : 0);
    out.length = open;
    if (marker.numbers.length > 0) out.push(...marker.numbers.flatMap(writeMarker));
    else if (wholeLine && out.length === 0 && at === text.length) break;
    else at = closeGap(out, text, at);
  }
  return { text: out.join(""), stripped };
}

const writeMarker = (number: number) => `[${number}]`.split("");

/** Takes the space before a removed marker, or the space after it where it stood first; answers where to go on. */
function closeGap(out: string[], text: string, at: number): number {
  let last = out.length;
  while (last > 0 && blank.test(out[last - 1] ?? "")) last -= 1;
  const before = out[last - 1];
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
