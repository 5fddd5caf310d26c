import type { Opinion } from "../../../../electron/contract/opinion.ts";
import { text } from "../../app/text.ts";
import { letterOf } from "./sessionKeys.ts";

/** How an opinion stands to the student's answer and the key, in sentences. */
export function agreementWords(
  { chosen, tied, unsure }: Pick<Opinion, "chosen" | "tied" | "unsure">,
  mine: number | null,
  key: number,
): readonly string[] {
  const words = text.practice.opinion;
  const doubt = unsure ? [words.unsure] : [];
  if (chosen === null) {
    return tied.length > 1
      ? [words.tied(tied.map(letterOf).join(", ")), ...doubt]
      : [words.noneNamed];
  }
  const letter = letterOf(chosen);
  const stands =
    mine === null ? words.named(letter) : mine === chosen ? words.agree : words.disagree(letter);
  return [stands, chosen === key ? words.keyRight : words.keyWrong, ...doubt];
}

/** How many samples named each option, and how many named none. */
export function countVotes(
  samples: readonly { readonly chosen: number | null }[],
  options: number,
): { readonly votes: readonly number[]; readonly none: number } {
  const votes = Array.from(
    { length: options },
    (_, option) => samples.filter(({ chosen }) => chosen === option).length,
  );
  return { votes, none: samples.filter(({ chosen }) => chosen === null).length };
}
