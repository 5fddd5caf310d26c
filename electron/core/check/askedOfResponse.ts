import { fail } from "../failed.ts";
import type { Clock, Store } from "../ports.ts";
import { mayBeSeen, responseAt } from "../practice/sessionRules.ts";
import { askedOfItem } from "./askedOfItem.ts";
import { itemAnswer } from "./itemTexts.ts";
import type { Asked } from "./newCheck.ts";

/**
 * An item of a session as the student answered it: committed at once, as sure as they said they were, if they did. What was answered without a word (a card, a question left open) is still to be written. Failed SESSION_MISSING,
 * ITEM_MISSING, NOT_COMMITTED (its feedback may not be seen yet).
 */
export function askedOfResponse(
  sessionId: string,
  place: number,
  { practice, banks }: Pick<Store, "practice" | "banks">,
  clock: Clock,
): Asked {
  const session = practice.session(sessionId);
  const response = responseAt(session, place);
  if (response.lockedAt === null || !mayBeSeen(session, response)) fail("NOT_COMMITTED", {});
  const item = banks.item(response.itemId);
  const text = itemAnswer(item.content, response.chosen, response.note);
  if (text === "") return askedOfItem(item);
  const { confidence } = response;
  return { ...askedOfItem(item), mine: { text, confidence, committedAt: clock.now() } };
}
