import type { ChoiceContent, Item } from "../../contract/bank.ts";
import type { BankStore } from "../ports.ts";
import { askedItem, type AskedItem } from "./askedItem.ts";

/** More than are sent: an item may itself be one of them, or ask the same with other options. */
const spare = 3;
/** Items that are looked through at most. */
const most = 256;

export type ChooseExamples = (item: Pick<Item, "id">, asked: AskedItem) => ChoiceContent[];

/**
 * Worked examples for the items of one bank: items with a key that are none of these, of the item's own
 * form and without pictures. All items get the same ones, so that their evaluation is kept, but that an
 * item never gets itself nor its own question: that would give its key away.
 */
export function chooseExamples(
  banks: Pick<BankStore, "examples">,
  bankId: string,
  without: ReadonlySet<string>,
  shots: number,
): ChooseExamples {
  const known = new Map<AskedItem["form"], Candidate[]>();

  function candidates(form: AskedItem["form"]): Candidate[] {
    const wanted = shots + spare;
    for (let count = wanted; ; count *= 4) {
      const found = banks.examples(bankId, count, without);
      const fitting = found.flatMap(candidateOf).filter(({ asked }) => asked.form === form);
      if (fitting.length >= wanted || found.length < count || count >= most) return fitting;
    }
  }

  return (item, asked) => {
    if (shots === 0) return [];
    const all = known.get(asked.form) ?? candidates(asked.form);
    known.set(asked.form, all);
    const question = sameness(asked.stem);
    return all
      .filter(({ id, stem }) => id !== item.id && stem !== question)
      .slice(0, shots)
      .map(({ content }) => content);
  };
}

type Candidate = {
  readonly id: string;
  readonly content: ChoiceContent;
  readonly asked: AskedItem;
  readonly stem: string;
};

function candidateOf({ id, content }: Item): Candidate[] {
  if (content.kind !== "choice" || content.images.stem.length > 0) return [];
  const asked = askedItem(content);
  return [{ id, content, asked, stem: sameness(asked.stem) }];
}

/** The same question, however it is spaced, punctuated and written in capitals. */
function sameness(stem: string): string {
  return stem
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
