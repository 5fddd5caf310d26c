import { createHash } from "node:crypto";
import { longestItemText, type ItemImage } from "../../contract/bank.ts";
import type { FoundItem } from "../../core/ports.ts";
import type { BankFinding, BankSource } from "./bankSource.ts";
import { checkedItem, skippedItem } from "./html/checkedItem.ts";
import { createPictures } from "./html/pictures.ts";
import { longestMarkup, tooMuchMarkup } from "./html/readFragment.ts";
import { createItemText } from "./itemText.ts";
import type { InlinePicture, ItemDraft } from "./itemDraft.ts";

export type DraftFindings = {
  /** The pictures that an item shows first, then the item, or why it is skipped. */
  readonly of: (draft: ItemDraft, at: string, share: number) => AsyncIterable<BankFinding>;
  /** Sentences for the student about what was left out. */
  readonly notes: () => readonly string[];
};

/** Makes of what a file says what Viva keeps: plain, clean text within the rules of items. */
export function createDraftFindings({ context: { cleaner } }: BankSource): DraftFindings {
  let bytesBySrc: ReadonlyMap<string, Uint8Array> = new Map();
  const pictures = createPictures(async (src) => bytesBySrc.get(src) ?? null, cleaner);
  const texts = createItemText(cleaner);

  const take = async (inline: readonly InlinePicture[]): Promise<ItemImage[]> => {
    const named = inline.map(({ base64, alt }) => {
      const data = Buffer.from(base64, "base64");
      const src = createHash("sha256").update(data).digest("hex");
      // A blank instead of nothing, for which the source would be shown.
      return { src, data, alt: alt === "" ? " " : alt };
    });
    bytesBySrc = new Map(named.map(({ src, data }) => [src, data]));
    return [...(await pictures.take([...named, ...texts.images()]))];
  };

  return {
    async *of(draft, at, share) {
      const characters = draft.plain === true ? 0 : charactersOf(draft);
      if (characters > longestMarkup) return yield skippedItem(at, tooMuchMarkup, share);
      // What was found before holds, should markup take more than there is.
      if (characters > longestItemText) yield { type: "progress", share };
      const words = wordsOf(draft, draft.plain === true ? texts.plain : texts.text);
      const inline = draft.pictures ?? { stem: [], answer: [] };
      const images = { stem: await take(inline.stem), answer: await take(inline.answer) };
      const item: FoundItem = {
        content: { ...words, images },
        subject: draft.subject ?? "",
        topic: draft.topic ?? "",
        tags: [...(draft.tags ?? [])],
        sourceId: draft.sourceId ?? "",
        at,
      };
      yield* pictures.news();
      yield checkedItem(item, share, cleaner);
    },
    notes: pictures.notes,
  };
}

function charactersOf(draft: ItemDraft): number {
  const texts =
    draft.kind === "card"
      ? [draft.back]
      : [
          draft.context ?? "",
          draft.explanation ?? "",
          ...draft.options.flatMap(({ text, why }) => [text, why ?? ""]),
        ];
  return texts.reduce((sum, text) => sum + text.length, draft.stem.length);
}

function wordsOf(draft: ItemDraft, text: (raw: string) => string) {
  const stem = text(draft.stem);
  if (draft.kind === "card") return { kind: draft.kind, stem, back: text(draft.back) };
  const options = draft.options.map((option) => ({
    text: text(option.text),
    why: text(option.why ?? ""),
  }));
  return {
    kind: draft.kind,
    context: text(draft.context ?? ""),
    stem,
    // Tables have as many columns as the item with the most options needs.
    options: options.slice(0, options.findLastIndex((option) => option.text !== "") + 1),
    key: draft.key,
    explanation: text(draft.explanation ?? ""),
  };
}
