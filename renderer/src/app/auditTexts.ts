import type { OpinionMode } from "../../../electron/contract/opinion.ts";
import { count, number } from "./numbers.ts";

const modes: Record<OpinionMode, string> = {
  letter: "letter only",
  reason: "reasoned",
  vote: "vote",
};

/** Words about keys of a bank that models, documents or the student doubt. */
export const auditTexts = {
  link: "Check its keys",
  title: (bank: string) => `Doubted keys of “${bank}”`,
  lead: "Questions whose key two models, your documents or you yourself disagree with. This is a hint for you to look up and no more: a model is wrong on every second question, and nothing is changed until you change it.",
  checking: "Checking the keys",
  progress: (checked: number, of: number) => `${number(checked)} of ${number(of)} checked`,
  found: (n: number) => `${count(n, "key")} in doubt`,
  stop: "Stop",
  again: "Check again",
  stopped: (checked: number, of: number) =>
    `Stopped: ${number(checked)} of ${number(of)} questions were checked.`,
  ended: (checked: number) => `${count(checked, "question")} checked.`,
  nothing: "No key is in doubt.",
  noQuestions: "There is no question to check here.",
  noModel: "No model has answered this bank yet",
  noModelDetail:
    "So only your documents and your own reports count. Two models that name another option than the key are a hint, too: let them answer the bank in the background, one after the other.",
  oneModel: "Only one model has answered this bank",
  oneModelDetail: "One alone is no hint. Load another one and let it answer the bank, too.",
  answer: "Answer with the model",
  entries: "Doubted keys",
  entry: (n: number) => `Question ${number(n)}`,
  options: "Options",
  key: "Key",
  models: "Models that disagree",
  says: (letter: string, model: string, mode: OpinionMode, share: number) =>
    `${model} names ${letter} (${modes[mode]}, ${number(share * 100)} %)`,
  modelNamed: (name: string, quantization: string) =>
    [name, quantization].filter((part) => part !== "").join(" "),
  agreeing: (n: number) => `${count(n, "model")} ${n === 1 ? "agrees" : "agree"} with the key.`,
  documents: (letter: string) => `Your documents speak of ${letter}, and not of the key`,
  report: "Your own note",
  confirm: "The key is right",
  confirmed:
    "You looked it up: the key is right. It comes back only after a new opinion, report or edit.",
  takeBack: "Take it back",
  edit: "Edit…",
  edited:
    "Edited since it was found: letters that are named above may be those of before. Check again to see what still disagrees.",
  suspend: "Suspend",
  unsuspend: "Practise again",
  suspended: "Suspended: it is not practised, and left out of the next check.",
  more: (n: number) => `Show ${count(n, "more", "more")}`,
  back: "Back to the bank",
} as const;
