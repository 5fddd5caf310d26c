import type { OpinionMode } from "../../../electron/contract/opinion.ts";
import { count, number, percent } from "./numbers.ts";

const modes: Record<OpinionMode, string> = {
  letter: "letter only",
  reason: "reasoned",
  vote: "vote",
};

/** Words about keys of a bank that models, documents or the student doubt. */
export const auditTexts = {
  link: "Check its keys",
  title: (bank: string) => `Doubted keys of “${bank}”`,
  lead: "Questions whose key is doubted by two models, by your documents or by you. It is only a hint to look the key up: a model is wrong on about every second question. Nothing changes until you change it.",
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
    "So only your documents and your own reports count. Let two models answer the bank in the background, one after the other: where both name another option than the key, that is a hint too.",
  oneModel: "Only one model has answered this bank",
  oneModelDetail: "One model alone is not a hint. Load another one and let it answer the bank too.",
  answer: "Answer with the model",
  entries: "Doubted keys",
  entry: (n: number) => `Question ${number(n)}`,
  options: "Options",
  key: "Key",
  models: "Models that disagree",
  says: (letter: string, model: string, mode: OpinionMode, share: number) =>
    `${model} names ${letter} (${modes[mode]}, ${percent(share)})`,
  modelNamed: (name: string, quantization: string) =>
    [name, quantization].filter((part) => part !== "").join(" "),
  agreeing: (n: number) => `${count(n, "model")} ${n === 1 ? "agrees" : "agree"} with the key.`,
  documents: (letter: string) => `Your documents mention ${letter} and not the key`,
  report: "Your own note",
  confirm: "The key is right",
  confirmed:
    "You looked it up: the key is right. It comes back only after a new opinion, report or edit.",
  takeBack: "Take it back",
  edit: "Edit…",
  edited:
    "You edited this question after the check, so the letters above may be out of date. Check again to see what still disagrees.",
  suspend: "Suspend",
  unsuspend: "Practise again",
  suspended: "Suspended: it is not practised, and the next check leaves it out.",
  more: (n: number) => `Show ${count(n, "more", "more")}`,
  back: "Back to the bank",
} as const;
