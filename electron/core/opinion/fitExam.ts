import type { ChoiceContent } from "../../contract/bank.ts";
import type { OpinionMode } from "../../contract/opinion.ts";
import { fail } from "../failed.ts";
import type { Model, Prompt } from "../ports.ts";
import type { Profile } from "../prompt/profile.ts";
import type { AskedItem } from "./askedItem.ts";
import { exam } from "./examWording.ts";
import { renderExam } from "./renderExam.ts";

/** Room for the longest name of an option, in tokens. */
const nameTokens = 8;
/** Most tokens of a reasoned answer. */
export const reasonTokens = 256;

/**
 * Fits an item into the context, counted by the model's own tokenizer. Gives up the worked examples
 * from the last to the first, then the context of a yes-or-no question, paragraph by paragraph from
 * its front and with a mark: what a study found stands at the end. Failed QUESTION_TOO_LONG.
 */
export async function fitExam(
  request: {
    readonly profile: Profile;
    readonly asked: AskedItem;
    readonly examples: readonly ChoiceContent[];
    readonly mode: OpinionMode;
    readonly contextSize: number;
  },
  { countTokens, renderTemplate }: Pick<Model, "countTokens" | "renderTemplate">,
): Promise<{ readonly prompt: Prompt; readonly shotsSent: number; readonly isShortened: boolean }> {
  const { profile, mode, contextSize } = request;
  const room = mode === "letter" ? nameTokens : reasonTokens;
  let { asked, examples } = request;
  for (;;) {
    const prompt = await renderExam(profile, asked, examples, mode, renderTemplate);
    const counts = await countTokens(prompt.segments);
    const overBy = counts.reduce((total, count) => total + count, room - contextSize);
    if (overBy <= 0) {
      const isShortened = asked !== request.asked || examples !== request.examples;
      return { prompt, shotsSent: examples.length, isShortened };
    }
    if (examples.length > 0) examples = examples.slice(0, -1);
    else asked = withoutFirstParagraph(asked) ?? fail("QUESTION_TOO_LONG", { overBy, contextSize });
  }
}

/** Null when nothing may be cut: a choice question needs the whole of its case. */
function withoutFirstParagraph(asked: AskedItem): AskedItem | null {
  const paragraphs = asked.context.split(/\n\s*\n/).filter((text) => text !== exam.cut);
  if (asked.form === "choice" || paragraphs.length < 2) return null;
  return { ...asked, context: [exam.cut, ...paragraphs.slice(1)].join("\n\n") };
}
