import type { ChoiceContent, Item } from "../../contract/bank.ts";
import type { BankStore } from "../ports.ts";
import { askedItem, type AskedItem } from "./askedItem.ts";
import { areAlike, likeness, type Likeness } from "./likeness.ts";

/** More than are sent: an item may itself be one of them, or ask the same with other options. */
const spare = 3;
/** Items that are looked through at most, about. */
const most = 256;

export type ChooseExamples = (item: Pick<Item, "id">, asked: AskedItem) => ChoiceContent[];

/**
 * Worked examples for the items of one bank: items with a key that are none of these, of the item's own
 * form and without pictures. All items get the same ones, so that their evaluation is kept, but that an
 * item never gets itself nor a question so much like its own that it would give the key away. Choosing
 * anew takes in how the bank was changed meanwhile.
 */
export function chooseExamples(
  banks: Pick<BankStore, "examples">,
  bankId: string,
  without: ReadonlySet<string>,
  shots: number,
): ChooseExamples {
  const pools = new Map<number, Pool>();

  function pool(count: number): Pool {
    const known = pools.get(count);
    if (known !== undefined) return known;
    const found = banks.examples(bankId, count, without);
    const fresh = { candidates: found.flatMap(candidateOf), isWhole: found.length < count };
    pools.set(count, fresh);
    return fresh;
  }

  return (item, asked) => {
    if (shots === 0) return [];
    const own = likeness(asked);
    for (let count = shots + spare; ; count *= 4) {
      const { candidates, isWhole } = pool(count);
      const fitting = candidates.filter(
        ({ id, form, like }) => form === asked.form && id !== item.id && !areAlike(like, own),
      );
      if (fitting.length >= shots || isWhole || count >= most) {
        return fitting.slice(0, shots).map(({ content }) => content);
      }
    }
  };
}

type Pool = { readonly candidates: readonly Candidate[]; readonly isWhole: boolean };

type Candidate = {
  readonly id: string;
  readonly content: ChoiceContent;
  readonly form: AskedItem["form"];
  readonly like: Likeness;
};

function candidateOf({ id, content }: Item): Candidate[] {
  if (content.kind !== "choice" || content.images.stem.length > 0) return [];
  const asked = askedItem(content);
  return [{ id, content, form: asked.form, like: likeness(asked) }];
}
