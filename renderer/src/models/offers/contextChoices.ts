import type { OfferedModel } from "../../../../electron/contract/catalogue.ts";
import { usualContext } from "../../../../electron/contract/models.ts";

/** Context lengths to choose from: doubled from 512 up to the longest that any model that Viva runs was trained for. */
export function contextChoices(offers: readonly OfferedModel[]): readonly number[] {
  const longest = Math.max(
    0,
    ...offers.filter(({ runsOn }) => runsOn === "llamaCpp").map((model) => model.contextSize),
  );
  const choices: number[] = [];
  for (let size = 512; size <= Math.max(longest, usualContext); size *= 2) choices.push(size);
  return choices;
}
