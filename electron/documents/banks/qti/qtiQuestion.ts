import { qtiKey } from "./qtiKey.ts";
import { qtiMarkup } from "./qtiMarkup.ts";
import { childOf, within, type QtiElement } from "./scanItems.ts";

/** One single-choice question; its texts are HTML. */
export type QtiQuestion = {
  readonly stem: string;
  readonly options: readonly { readonly text: string; readonly why: string }[];
  readonly key: number;
  readonly explanation: string;
};

const interactions = new Set(
  (
    "associateInteraction choiceInteraction customInteraction drawingInteraction endAttemptInteraction " +
    "extendedTextInteraction gapMatchInteraction graphicAssociateInteraction graphicGapMatchInteraction " +
    "graphicOrderInteraction hottextInteraction hotspotInteraction inlineChoiceInteraction matchInteraction " +
    "mediaInteraction orderInteraction portableCustomInteraction positionObjectInteraction selectPointInteraction " +
    "sliderInteraction textEntryInteraction uploadInteraction"
  ).split(" "),
);
const choiceName = new Set(["simpleChoice"]);
const inlineFeedback = new Set(["feedbackInline", "feedbackBlock"]);
const modalFeedback = new Set(["modalFeedback"]);
/** Not shown to who answers, or only afterwards. */
const notAsked = new Set([
  "feedbackInline",
  "feedbackBlock",
  "rubricBlock",
  "stylesheet",
  "templateBlock",
]);

/** A reason for the student when an item is none with a single right choice. */
export function qtiQuestion(item: QtiElement): QtiQuestion | { readonly reason: string } {
  const body = childOf(item, "itemBody");
  if (body === null) return { reason: "it has no question" };
  if (childOf(item, "templateDeclaration") !== null) {
    return { reason: "its numbers are to be drawn anew each time" };
  }
  const asked = within(body, interactions);
  const [interaction] = asked;
  if (interaction === undefined) return { reason: "it asks for no answer" };
  if (asked.length > 1) return { reason: "it asks several questions at once" };
  if (interaction.name !== "choiceInteraction") {
    return { reason: "it is answered in another way than by choosing" };
  }
  const key = qtiKey(item, interaction);
  if (typeof key !== "string") return key;
  const choices = within(interaction, choiceName);
  const index = choices.findIndex((choice) => idOf(choice) === key);
  if (index === -1) return { reason: "its key names none of its options" };
  const feedback = within(item, modalFeedback);
  const names = new Set(choices.map(idOf));
  const ofChoices = new Set(choices.flatMap((choice) => within(choice, inlineFeedback)));
  const general = [...feedback, ...within(body, inlineFeedback)].filter(
    (each) => !names.has(idOf(each)) && !ofChoices.has(each),
  );
  return {
    // The choices stand where the student is to choose.
    stem: qtiMarkup(body, new Set([...notAsked, ...choiceName])),
    options: choices.map((choice) => {
      const inside = within(choice, inlineFeedback);
      const about = feedback.filter((each) => idOf(each) === idOf(choice));
      return { text: qtiMarkup(choice, notAsked), why: joined([...inside, ...about]) };
    }),
    key: index,
    explanation: joined(general),
  };
}

const idOf = ({ attributes }: QtiElement): string => attributes.get("identifier") ?? "";

const joined = (elements: readonly QtiElement[]): string =>
  elements.map((element) => `<p>${qtiMarkup(element, new Set())}</p>`).join("");
