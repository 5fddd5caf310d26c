import type { Fields } from "../bankRecord.ts";
import { firstText } from "../fieldText.ts";
import type { ItemDraft, Refused } from "../itemDraft.ts";
import { shuffledBy } from "../shuffledBy.ts";

/**
 * A row of TruthfulQA (Lin et al. 2022) by its header in lower case: the best answer among the incorrect ones, in an
 * order that follows from the question. Other correct answers are no options; the explanation names them.
 */
export function readTruthfulqa(fields: Fields): ItemDraft | Refused {
  const stem = firstText(fields, "question").trim();
  const best = firstText(fields, "best answer").trim();
  if (best === "") return { refused: "it has no key" };
  const incorrect = listOf(fields, "incorrect answers").filter((answer) => !isSame(answer, best));
  const options = shuffledBy(stem, [best, ...incorrect]);
  const others = listOf(fields, "correct answers").filter((answer) => !isSame(answer, best));
  const source = firstText(fields, "source").trim();
  const explanation = [
    ...(others.length === 0 ? [] : [`Also correct:\n${others.join("\n")}`]),
    ...(source === "" ? [] : [`Source: ${source}`]),
  ];
  return {
    kind: "choice",
    stem,
    options: options.map((text) => ({ text })),
    key: options.indexOf(best),
    explanation: explanation.join("\n\n"),
    subject: firstText(fields, "category"),
  };
}

/** Each answer once; lists may end in a separator. */
function listOf(fields: Fields, name: string): readonly string[] {
  const answers = firstText(fields, name).split(";");
  const unique: string[] = [];
  for (const answer of answers.map((text) => text.trim())) {
    if (answer !== "" && !unique.some((known) => isSame(known, answer))) unique.push(answer);
  }
  return unique;
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
