import type { Item } from "../../contract/bank.ts";
import type { ShownItem } from "../../contract/practice.ts";

/** An item without its key and whatever gives it away. */
export function showItem({ id, subject, topic, content }: Item): ShownItem {
  const { kind, stem } = content;
  const images = content.images.stem;
  const shown = { itemId: id, subject, topic };
  if (kind === "card") return { ...shown, content: { kind, stem, images } };
  const { context } = content;
  const options = content.options.map(({ text }) => text);
  return { ...shown, content: { kind, context, stem, options, images } };
}
