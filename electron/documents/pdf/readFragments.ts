import { Util, type PDFPageProxy, type PageViewport } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { TextContent, TextStyle } from "pdfjs-dist/types/src/display/api.d.ts";
import { fail } from "../../core/failed.ts";
import { characterEdges } from "./characterWidths.ts";
import { cleanPiece } from "./cleanPiece.ts";
import type { FontWeights } from "./fontWeights.ts";
import { type Fragment, type FragmentGroup, type PageFragments, toFrame } from "./fragment.ts";

export type ReadPage = {
  readonly fragments: PageFragments;
  readonly characters: number;
  readonly invisibleRemoved: number;
};

/** What getTextContent tells of a piece of text and its font. */
export type DrawnText = {
  readonly str: string;
  readonly dir: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
};
export type DrawnFont = {
  readonly ascent: number;
  readonly descent: number;
  readonly mono: boolean;
  readonly bold: boolean;
};

/** More than any page that a person reads. */
const mostCharacters = 200_000;

/**
 * The text of a page where it stands, in the order in which it was drawn. Fails with DOCUMENT_TOO_LARGE when there are
 * more characters than a page may have.
 */
export async function readFragments(
  page: PDFPageProxy,
  weights: FontWeights,
  name: string,
): Promise<ReadPage> {
  const viewport = page.getViewport({ scale: 1 });
  const { items, styles } = await drawnText(page, name);
  await weights.learn(page, Object.keys(styles));
  const fonts = new Map<string, DrawnFont>();
  for (const [fontName, { ascent, descent, fontFamily }] of Object.entries(styles)) {
    const mono = fontFamily === "monospace";
    fonts.set(fontName, { ascent, descent, mono, bold: weights.isBold(fontName) });
  }
  return placeFragments(page.pageNumber, viewport, items, fonts);
}

type DrawnPage = { readonly items: DrawnText[]; readonly styles: Record<string, TextStyle> };

async function drawnText(page: PDFPageProxy, name: string): Promise<DrawnPage> {
  const drawn: DrawnPage = { items: [], styles: {} };
  const stream = page.streamTextContent() as ReadableStream<TextContent>;
  const reader = stream.getReader();
  let characters = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return drawn;
    Object.assign(drawn.styles, value.styles);
    for (const item of value.items) {
      if (!("str" in item)) continue;
      characters += item.str.length;
      drawn.items.push(item);
    }
    if (characters <= mostCharacters && drawn.items.length <= mostCharacters) continue;
    await reader.cancel(new Error("too many characters"));
    fail("DOCUMENT_TOO_LARGE", { path: name, what: "characters", limit: mostCharacters });
  }
}

/** Places drawn pieces on the displayed page and groups them by the direction in which they run. */
export function placeFragments(
  number: number,
  viewport: Pick<PageViewport, "width" | "height" | "transform">,
  items: readonly DrawnText[],
  fonts: ReadonlyMap<string, DrawnFont>,
): ReadPage {
  const { width, height } = viewport;
  const groups = new Map<string, { quarter: FragmentGroup["quarter"]; fragments: Fragment[] }>();
  let invisibleRemoved = 0;
  let characters = 0;
  let space = false;
  for (const item of items) {
    const clean = cleanPiece(item.str);
    invisibleRemoved += clean.invisible;
    if (clean.text === "") {
      space ||= clean.spaceBefore;
      continue;
    }
    const placed = place(item, clean, fonts.get(item.fontName), viewport);
    if (placed === null) continue;
    const { group, quarter, fragment } = placed;
    const known = groups.get(group) ?? { quarter, fragments: [] };
    groups.set(group, known);
    characters += clean.text.length;
    addFragment(known.fragments, space ? { ...fragment, spaceBefore: true } : fragment);
    space = false;
  }
  const bySize = [...groups.values()].toSorted((a, b) => lengthOf(b) - lengthOf(a));
  return { fragments: { number, width, height, groups: bySize }, characters, invisibleRemoved };
}

function place(
  item: DrawnText,
  clean: ReturnType<typeof cleanPiece>,
  font: DrawnFont | undefined,
  viewport: Pick<PageViewport, "width" | "height" | "transform">,
): { group: string; quarter: FragmentGroup["quarter"]; fragment: Fragment } | null {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = Util.transform(viewport.transform, [
    ...item.transform,
  ]) as number[];
  if (![a, b, c, d, e, f, item.width].every(Number.isFinite)) return null;
  const angle = Math.atan2(b, a);
  const turns = Math.round(angle / (Math.PI / 2));
  const quarter = (((turns % 4) + 4) % 4) as FragmentGroup["quarter"];
  const askew = Math.abs(angle - (turns * Math.PI) / 2) > 0.2;
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  const [x, baseline] = toFrame(quarter, viewport, e, f);
  if (size <= 0 || x > 1e5 || x < -1e5 || Math.abs(baseline) > 1e5) return null;
  const frameWidth = quarter % 2 === 0 ? viewport.width : viewport.height;
  const frameHeight = quarter % 2 === 0 ? viewport.height : viewport.width;
  const width = Math.min(Math.abs(item.width), frameWidth * 4);
  // White space that was trimmed off the piece took its share of the width.
  const leading = item.str.length - item.str.trimStart().length;
  const edges = characterEdges(item.str, font?.mono === true);
  const left = x + (edges[leading] ?? 0) * width;
  const right = x + (edges[item.str.trimEnd().length] ?? 1) * width;
  const { ascent, descent } = extents(font);
  const top = baseline - ascent * size;
  // What lies wholly outside the page is not shown to a reader.
  if (right < 0 || left > frameWidth || baseline < 0 || top > frameHeight) return null;
  const fragment = {
    text: clean.text,
    left,
    right: Math.max(right, left),
    top,
    bottom: baseline - descent * size,
    baseline,
    size,
    bold: font?.bold === true,
    mono: font?.mono === true,
    rtl: item.dir === "rtl",
    spaceBefore: clean.spaceBefore,
    spaceAfter: clean.spaceAfter,
    softHyphen: clean.softHyphen,
  };
  return { group: `${quarter}${askew}`, quarter, fragment };
}

/** Some fonts claim nonsense; lines must not seem to overlap because of it. */
function extents(font: DrawnFont | undefined): { ascent: number; descent: number } {
  const ascent = font?.ascent ?? 0;
  const descent = font?.descent ?? 0;
  return {
    ascent: ascent > 0.5 && ascent <= 0.95 ? ascent : 0.8,
    descent: descent < -0.1 && descent >= -0.3 ? descent : -0.2,
  };
}

function addFragment(fragments: Fragment[], fragment: Fragment): void {
  const last = fragments.at(-1);
  if (last !== undefined && isOverprint(fragments, fragment)) return;
  const joins = last !== undefined && /^\p{M}/u.test(fragment.text);
  if (!joins) {
    fragments.push(fragment);
    return;
  }
  // A combining mark drawn by itself belongs to the letter before it.
  fragments[fragments.length - 1] = {
    ...last,
    text: (last.text + fragment.text).normalize("NFC"),
    right: Math.max(last.right, fragment.right),
  };
}

/** Bold is sometimes made by drawing the same words twice. */
function isOverprint(fragments: readonly Fragment[], fragment: Fragment): boolean {
  const near = fragment.size * 0.15;
  return fragments
    .slice(-4)
    .some(
      (other) =>
        other.text === fragment.text &&
        Math.abs(other.left - fragment.left) < near &&
        Math.abs(other.baseline - fragment.baseline) < near,
    );
}

function lengthOf(group: { fragments: readonly Fragment[] }): number {
  return group.fragments.reduce((sum, { text }) => sum + text.length, 0);
}
