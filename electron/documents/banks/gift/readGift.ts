import type { BankFinding, BankFindings, BankSource } from "../bankSource.ts";
import { checkedItem, skippedItem } from "../html/checkedItem.ts";
import { cleanParagraphs } from "../html/cleanParagraphs.ts";
import { createPictures, type Pictures } from "../html/pictures.ts";
import {
  longestMarkup,
  readFragment,
  tooMuchMarkup,
  type NamedImage,
} from "../html/readFragment.ts";
import { textLines } from "../textLines.ts";
import { giftBlocks, type GiftBlock } from "./giftBlocks.ts";
import { markAt, type GiftText } from "./giftText.ts";
import { parseGift, type GiftQuestion } from "./parseGift.ts";

/** Whether the beginning of a text has a category, a title with answers, or answers in braces as GIFT writes them. */
export function looksLikeGift(head: string): boolean {
  const text = head.replace(/^\uFEFF/u, "").trimStart();
  if (/^[[{<](?!(?:html|markdown|plain|moodle)\])/u.test(text)) return false;
  if (/^\$CATEGORY:/mu.test(text)) return true;
  for (let open = markAt(text, "{"), close; open !== -1; open = markAt(text, "{", close + 1)) {
    close = markAt(text, "}", open + 1);
    if (close === -1) return false;
    const inside = text.slice(open + 1, close);
    if (/^\s*(?:[=~]\s*[^\s=~]|(?:T|TRUE|F|FALSE)\s*(?:#|$)|#\s*-?\d)/u.test(inside)) return true;
  }
  return false;
}

/**
 * Questions in Moodle's GIFT format (docs.moodle.org/en/GIFT_format): those with one right answer. Others are skipped
 * with a reason.
 */
export async function* readGift(source: BankSource): BankFindings {
  const pictures = createPictures(async () => null, source.context.cleaner);
  let place = { subject: "", topic: "" };
  for (const block of giftBlocks(textLines(source.file))) {
    if (block.kind === "category") place = placeOf(block.path);
    else yield* findings(block, place, source, pictures);
  }
  return pictures.notes();
}

type Place = { readonly subject: string; readonly topic: string };

/** "$course$/top/Anatomy/Heart": Moodle's own levels say nothing. */
function placeOf(path: string): Place {
  const levels = path
    .split("/")
    .map((level) => level.trim())
    .filter((level) => level !== "" && level !== "top" && !/^\$\w+\$$/u.test(level));
  const [subject = "", ...topics] = levels;
  return { subject, topic: topics.join(" / ") };
}

async function* findings(
  block: Extract<GiftBlock, { kind: "question" }>,
  place: Place,
  { context: { cleaner } }: BankSource,
  pictures: Pictures,
): AsyncGenerator<BankFinding> {
  const at = `line ${block.line}`;
  if (block.text.length > longestMarkup) return yield skippedItem(at, tooMuchMarkup, block.share);
  const question = parseGift(block.text);
  if ("reason" in question) return yield skippedItem(at, question.reason, block.share);
  const named: NamedImage[] = [];
  const read = ({ format, text }: GiftText): string => {
    const { text: plain, images } = format === "plain" ? { text, images: [] } : readFragment(text);
    named.push(...images);
    return cleanParagraphs(plain, cleaner);
  };
  const content = contentOf(question, read);
  // Their files are never in this format: what is left out is only counted.
  await pictures.take(named);
  const sourceId = block.id === "" ? question.title : block.id;
  yield checkedItem(
    { content, ...place, tags: [...block.tags], sourceId, at },
    block.share,
    cleaner,
  );
}

function contentOf(question: GiftQuestion, read: (text: GiftText) => string) {
  return {
    kind: "choice" as const,
    context: "",
    stem: read(question.stem),
    options: question.options.map(({ text, why }) => ({ text: read(text), why: read(why) })),
    key: question.key,
    explanation: read(question.explanation),
    images: { stem: [], answer: [] },
  };
}
