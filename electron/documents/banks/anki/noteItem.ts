import type { ItemContent } from "../../../contract/bank.ts";
import type { BankFinding, BankSource } from "../bankSource.ts";
import { checkedItem, skippedItem } from "../html/checkedItem.ts";
import { cleanParagraphs } from "../html/cleanParagraphs.ts";
import type { Pictures } from "../html/pictures.ts";
import { readFragment, type NamedImage } from "../html/readFragment.ts";
import { choiceFields, keyOf } from "./choiceFields.ts";
import { readCloze } from "./readCloze.ts";

export type Note = {
  readonly at: string;
  readonly guid: string;
  /** Levels separated by "::". */
  readonly deck: string;
  readonly tags: string;
  /** "" where a field has no name. */
  readonly names: readonly string[];
  readonly values: readonly string[];
  readonly isCloze: boolean;
  readonly isHtml: boolean;
};

type Side = { readonly text: string; readonly images: readonly NamedImage[] };

const mostFields = 250;
/** Bytes of one note; ten times what its texts may have. */
export const longestNote = 500_000;
/** What is asked when the question is a picture alone. */
const pictureAlone = "[Picture]";

/** The pictures of one note, then its item; of a note with several cards, one item. */
export async function* noteItem(
  note: Note,
  share: number,
  { context: { cleaner } }: BankSource,
  pictures: Pictures,
): AsyncGenerator<BankFinding> {
  const { at, values } = note;
  if (values.length > mostFields) {
    return yield skippedItem(at, `it has more than ${mostFields} fields`, share);
  }
  if (values.some((value) => value.includes("image-occlusion:"))) {
    return yield skippedItem(at, "it hides parts of a picture, which Viva cannot show", share);
  }
  const read = (field: string): Side => {
    const { text, images } = note.isHtml ? readFragment(field) : { text: field, images: [] };
    return { text: cleanParagraphs(text, cleaner), images };
  };
  const content = choiceOf(note, read) ?? cardOf(note, read);
  const { stem, answer } = content.images;
  const images = {
    stem: [...(await pictures.take(stem))],
    answer: [...(await pictures.take(answer))],
  };
  const shown = content.stem === "" && images.stem.length > 0 ? pictureAlone : content.stem;
  yield* pictures.news();
  const [subject = "", ...topics] = note.deck === "Default" ? [] : note.deck.split("::");
  const item = {
    content: { ...content, stem: shown, images },
    subject,
    topic: topics.join(" / "),
    tags: note.tags.split(/\s+/u),
    sourceId: note.guid,
    at,
  };
  yield checkedItem(item, share, cleaner);
}

/** As the contract's, with pictures that are still to be looked for. */
type Draft<C> = C extends unknown
  ? Omit<C, "images"> & { readonly images: { readonly [S in "stem" | "answer"]: Side["images"] } }
  : never;
type Content = Draft<ItemContent>;

function choiceOf({ names, values }: Note, read: (field: string) => Side): Content | null {
  const fields = choiceFields(names);
  if (fields === null) return null;
  const side = (place: number): Side => read(values[place] ?? "");
  const stem = side(fields.stem);
  const given = fields.options.map(side);
  const last = given.findLastIndex(({ text }) => text !== "");
  const options = given.slice(0, last + 1);
  const answer = side(fields.key);
  const key = keyOf(
    answer.text,
    options.map(({ text }) => text),
    fields.isNumbered,
  );
  if (options.length < 2 || options.some(({ text }) => text === "") || key === null) return null;
  const explanation = fields.explanation.map(side);
  return {
    kind: "choice",
    context: "",
    stem: stem.text,
    options: options.map(({ text }) => ({ text, why: "" })),
    key,
    explanation: joined(explanation),
    images: {
      stem: [stem, ...options].flatMap(({ images }) => images),
      answer: [answer, ...explanation].flatMap(({ images }) => images),
    },
  };
}

function cardOf({ isCloze, values }: Note, read: (field: string) => Side): Content {
  const clozes = isCloze ? values.map(readCloze) : [];
  const place = Math.max(
    0,
    clozes.findIndex((cloze) => cloze !== null),
  );
  const cloze = clozes[place] ?? null;
  const others = values.filter((_, index) => index !== place).map(read);
  const front = read(cloze?.front ?? values[place] ?? "");
  const answers = cloze === null ? others : [read(cloze.back), ...others];
  const shown = new Set(front.images.map(({ src }) => src));
  return {
    kind: "card",
    stem: front.text,
    back: joined(answers),
    images: {
      stem: front.images,
      // What the question shows already need not come twice.
      answer: answers.flatMap(({ images }) => images).filter(({ src }) => !shown.has(src)),
    },
  };
}

const joined = (sides: readonly Side[]): string =>
  sides
    .map(({ text }) => text)
    .filter((text) => text !== "")
    .join("\n\n");
