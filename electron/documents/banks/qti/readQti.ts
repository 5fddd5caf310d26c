import { Failed, fail } from "../../../core/failed.ts";
import { decodeText, namedEncoding } from "../../decodeText.ts";
import { resolveName } from "../../epub/readPackage.ts";
import type { Zip } from "../../zip/openZip.ts";
import type { BankFinding, BankFindings, BankSource } from "../bankSource.ts";
import { brokenBank } from "../html/brokenBank.ts";
import { checkedItem, skippedItem } from "../html/checkedItem.ts";
import { cleanParagraphs } from "../html/cleanParagraphs.ts";
import { createPictures, type Pictures } from "../html/pictures.ts";
import {
  longestMarkup,
  readFragment,
  tooMuchMarkup,
  type NamedImage,
} from "../html/readFragment.ts";
import { qtiParts, readXmlPart } from "./qtiParts.ts";
import { qtiQuestion } from "./qtiQuestion.ts";
import { scanItems, type QtiElement } from "./scanItems.ts";

export { isQtiPackage } from "./qtiParts.ts";

const bytesPerCharacter = 2;

/** Whether the beginning of a text is XML with items of QTI 2 or 3. */
export function looksLikeQti(head: string): boolean {
  const text = head.replace(/^\uFEFF/u, "").trimStart();
  return (
    text.startsWith("<") &&
    /<(?:[\w-]{1,50}:)?(?:qti-assessment-item|assessmentItem)[\s>]/u.test(text)
  );
}

/** The single-choice items of one XML file. Failed as scanXml after those before the fault, DOCUMENT_TOO_LARGE. */
export async function* readQti(source: BankSource): BankFindings {
  const { name: path, limits, cleaner } = source.context;
  if (source.file.bytes > limits.characters * bytesPerCharacter) {
    fail("DOCUMENT_TOO_LARGE", { path, what: "characters", limit: limits.characters });
  }
  const data = source.file.all();
  const text = decodeText(data, namedEncoding(data))?.text ?? brokenBank(source, "it is no text");
  const pictures = createPictures(async () => null, cleaner);
  const { items, fault } = itemsOf(text, source);
  for (const [index, item] of items.entries()) {
    const place = { at: `item ${index + 1}`, part: "", share: (index + 1) / items.length };
    yield* findings(item, place, source, pictures);
  }
  if (fault !== null) throw fault;
  return pictures.notes();
}

/**
 * The single-choice items of a package, with their pictures; a part that cannot be read is skipped. Failed as
 * qtiParts.
 */
export async function* readQtiPackage(zip: Zip, source: BankSource): BankFindings {
  const { cleaner } = source.context;
  const parts = await qtiParts(zip, source);
  const pictures = createPictures(zip.read, cleaner);
  for (const [index, part] of parts.entries()) {
    const share = (index + 1) / parts.length;
    const file = cleaner.line(part);
    const text = await readXmlPart(zip, part).catch(faultOf);
    if (typeof text !== "string") {
      yield skippedItem(file, reasonOf(text) ?? "it is not in the package, or no text", share);
      continue;
    }
    const { items, fault } = itemsOf(text, source);
    for (const [number, item] of items.entries()) {
      const at = items.length === 1 ? file : `${file}, item ${number + 1}`;
      yield* findings(item, { at, part, share }, source, pictures);
    }
    const reason = reasonOf(fault) ?? (items.length === 0 ? "it holds no item" : null);
    if (reason !== null) yield skippedItem(file, reason, share);
  }
  return pictures.notes();
}

type Items = { readonly items: readonly QtiElement[]; readonly fault: Failed | null };

function itemsOf(xml: string, source: BankSource): Items {
  const items: QtiElement[] = [];
  try {
    scanItems(xml, source.context.name, "the XML", (item) => void items.push(item));
    return { items, fault: null };
  } catch (cause) {
    return { items, fault: faultOf(cause) };
  }
}

/** Something wrong with one part; anything else is thrown. */
function faultOf(cause: unknown): Failed {
  if (cause instanceof Failed && cause.failure.code === "DOCUMENT_BROKEN") return cause;
  throw cause;
}

function reasonOf(fault: Failed | null): string | null {
  return fault?.failure.code === "DOCUMENT_BROKEN" ? fault.failure.data.reason : null;
}

type Place = { readonly at: string; readonly part: string; readonly share: number };

async function* findings(
  item: QtiElement,
  { at, part, share }: Place,
  { context: { cleaner } }: BankSource,
  pictures: Pictures,
): AsyncGenerator<BankFinding> {
  const question = qtiQuestion(item);
  if ("reason" in question) return yield skippedItem(at, question.reason, share);
  const texts = question.options.flatMap(({ text, why }) => [text, why]);
  const markup = [question.stem, question.explanation, ...texts].join("");
  if (markup.length > longestMarkup) return yield skippedItem(at, tooMuchMarkup, share);
  const shown = { stem: [] as NamedImage[], answer: [] as NamedImage[] };
  const read = (markup: string, side: "stem" | "answer"): string => {
    const { text, images } = readFragment(markup);
    shown[side].push(
      ...images.map(({ src, alt }) => ({ src: resolveName(part, src) ?? src, alt })),
    );
    return cleanParagraphs(text, cleaner);
  };
  const content = {
    kind: "choice" as const,
    context: "",
    stem: read(question.stem, "stem"),
    options: question.options.map(({ text, why }) => ({
      text: read(text, "stem"),
      why: read(why, "answer"),
    })),
    key: question.key,
    explanation: read(question.explanation, "answer"),
  };
  const images = {
    stem: [...(await pictures.take(shown.stem))],
    answer: [...(await pictures.take(shown.answer))],
  };
  yield* pictures.news();
  const sourceId = item.attributes.get("identifier") ?? "";
  const found = { content: { ...content, images }, subject: "", topic: "", tags: [], sourceId, at };
  yield checkedItem(found, share, cleaner);
}
