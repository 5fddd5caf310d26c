import { describeFailure } from "../contract/failureMessage.ts";
import type { Core } from "../core/createCore.ts";
import { withCore } from "./withCore.ts";

/** As withCore, for a command that looks into the student's documents or questions: the study pack comes in first. */
export function withPack(...[options, work, more]: Parameters<typeof withCore>): Promise<void> {
  const withIt: typeof work = async (opened) => {
    await bringInPack(opened.core);
    await work(opened);
  };
  return withCore(options, withIt, more);
}

/** Waits for the study pack where it is to come in, and says so; without it a command still has the student's own. */
export async function bringInPack({ studyPack }: Pick<Core, "studyPack">): Promise<void> {
  if (!studyPack.isDue()) return;
  console.error("Adding the study pack that comes with Viva: this happens once.");
  await studyPack.settled();
  const state = studyPack.state();
  if (state.kind !== "failed") return;
  console.error(`The study pack was not added: ${describeFailure(state.failure).title}`);
}
