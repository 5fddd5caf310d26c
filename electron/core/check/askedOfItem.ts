import type { Item } from "../../contract/bank.ts";
import { itemQuestion, itemReference } from "./itemTexts.ts";
import { type Asked, unwritten } from "./newCheck.ts";

/** A question or card of a bank, its key as the reference, still to be answered. */
export function askedOfItem(item: Item): Asked {
  const reference = itemReference(item);
  return {
    question: itemQuestion(item.content),
    origin: { kind: "item", itemId: item.id, bankId: item.bankId },
    reference: reference === null ? null : { from: "key", text: reference },
    mine: unwritten,
    written: [],
    passages: null,
  };
}
