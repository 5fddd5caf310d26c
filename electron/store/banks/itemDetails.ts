import type { ItemContent } from "../../contract/bank.ts";
import type { WriteDatabase } from "../database.ts";

/** What the columns beside an item's content say of it; a card has neither. */
export function keyAndOptions(content: ItemContent): {
  readonly key: number | null;
  readonly options: number;
} {
  return content.kind === "choice"
    ? { key: content.key, options: content.options.length }
    : { key: null, options: 0 };
}

/** Writes the tags and pictures of an item's row anew, within the caller's transaction. */
export function detailWriter(
  database: WriteDatabase,
  bankNumber: number,
): (
  itemNumber: number | bigint,
  item: { readonly content: ItemContent; readonly tags: readonly string[] },
) => void {
  const forgetTags = database.prepare("DELETE FROM item_tags WHERE item_number = ?");
  const forgetImages = database.prepare("DELETE FROM item_images WHERE item_number = ?");
  const addTag = database.prepare(
    "INSERT INTO item_tags (bank_number, tag, item_number) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const addImage = database.prepare(
    "INSERT INTO item_images (sha256, item_number) VALUES (?, ?) ON CONFLICT DO NOTHING",
  );
  return (itemNumber, { content: { images }, tags }) => {
    forgetTags.run(itemNumber);
    forgetImages.run(itemNumber);
    for (const tag of tags) addTag.run(bankNumber, tag, itemNumber);
    for (const { sha256 } of [...images.stem, ...images.answer]) addImage.run(sha256, itemNumber);
  };
}
