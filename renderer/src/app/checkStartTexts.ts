import type { CheckScore, CheckStage } from "../../../electron/contract/check.ts";
import { count, number } from "./numbers.ts";

const stages: Record<CheckStage, string> = {
  writing: "To write",
  running: "Running",
  open: "To settle",
  settled: "Settled",
};

/** Words of the place where answers are checked from: a new check, a set of them, and the list. */
export const checkStartTexts = {
  title: "Check",
  lead: "Your answer beside the model's, a second opinion and your sources, point by point.",
  tabs: "Parts of Check",
  parts: { start: "Start", statistics: "Statistics" },

  newTitle: "New check",
  kinds: { one: "One question", several: "Several questions" },
  kind: "What to check",
  question: "Question",
  reference: "Reference answer (optional)",
  referenceHint: "What a complete answer says. It is shown in the reference column as a key.",
  referenceOpen: "Add a reference answer",

  from: "Where the questions come from",
  froms: { typed: "Typed or pasted", bank: "A question bank" },
  questions: "Questions",
  questionsHint:
    "One on each line. Where questions are longer than a line, leave an empty line between them. Numbers and dashes before them are left out.",
  questionsPreview: "The questions as they will be asked",
  questionCount: (n: number) => count(n, "question"),
  bank: "Question bank",
  noBanks: "There is no question bank yet.",
  addBank: "Add one in Practice",
  bankOption: (name: string, items: number) => `${name} (${number(items)})`,
  items: "Number of questions",
  itemsHint: (most: number) => `From 1 to ${number(most)}.`,
  order: "Order",
  orders: { random: "Shuffled", asInBank: "As in the bank" },
  queueNote:
    "The models write in the background, one question after the other. You open and answer each whenever you like.",

  columns: "Who answers",
  mine: "Me",
  mineHint: "Always. It is the answer that is checked.",
  model: "The model",
  modelIs: (name: string, adapter: string | null) =>
    adapter === null ? name : `${name} with ${adapter}`,
  modelNone: "No model is loaded.",
  modelChoose: "Choose a model",
  modelAway: (name: string) => `${name}, which is away for a moment`,
  modelResting: (name: string) => `${name}, which is resting and loads again when it is asked`,
  modelComing: (name: string) => `${name}, which is being loaded`,
  second: "Second opinion",
  seconds: { none: "None", local: "Another model file", server: "The server" },
  path: "Model file (GGUF)",
  pathHint: "The one that gave the last second opinion is remembered.",
  sameFile: "Same file as the loaded model",
  adapter: "Adapter (LoRA, optional)",
  adapterHint: "A GGUF adapter made for this base model.",
  adapterTitle: "Choose an adapter",
  sameTwice: "This is the loaded model itself: with an adapter it becomes a second opinion.",
  serverOffWrong: "The server is switched off. Switch it on, or choose another second opinion.",
  serverNoModelWrong:
    "No model of the server is chosen yet. Choose one, or choose another second opinion.",
  server: (model: string, host: string) => `${model} on ${host}`,
  serverOff: "The server is switched off. Nothing leaves this computer.",
  serverNoModel: "No model of the server is chosen yet.",
  serverSettings: "Set it up",
  serverHere:
    "The question and its passages go to the server on this computer. You see the whole text before it is sent the first time, and whenever it may hold a patient's data.",
  serverLeaves:
    "The question and its passages leave this computer. You see the whole text before it is sent the first time, and whenever it may hold a patient's data.",

  memory: {
    reading: "Estimating memory…",
    together: "Both fit side by side.",
    alone: "It fits into memory.",
    takeTurns: (name: string) => `They take turns: ${name} makes room and comes back by itself.`,
    turns: "They take turns in memory.",
    tooLarge: (need: string, have: string) =>
      `Too large: it needs about ${need}, and ${have} are free.`,
    needs: (need: string, have: string) => `About ${need} in all; ${have} can be used.`,
  },

  sourcesHint: "Passages of your library go to every model and are shown in the reference column.",

  blind: "I commit first",
  blindOn:
    "You lock your answer, and say how sure you are, before you see any other. That is recorded with the check.",
  blindOff:
    "You see the other answers while you write yours. The check records that you did not commit first.",
  tags: "Tags (optional)",
  tagsHint: "Separated by commas, such as cardiology, week 3.",

  beginAndWrite: "Write my answer",
  queue: (n: number) => (n === 0 ? "Queue" : `Queue ${count(n, "question")}`),
  queued: (n: number) =>
    n === 1 ? "1 check is ready to be written" : `${number(n)} checks are ready to be written`,
  queuedDetail: "They stand below. The models write meanwhile.",
  queuedShow: "Show them",
  problems: {
    question: "Write the question.",
    questions: "Write at least one question.",
    tooMany: (most: number) => `No more than ${number(most)} questions at a time.`,
    oneTooLong: (place: number, how: string) => `Question ${number(place)} is too long. ${how}`,
    bank: "Choose a question bank.",
    items: (most: number) => `A whole number from 1 to ${number(most)}.`,
    path: "Choose the file of the second model.",
    same: "This is the loaded model itself: it would agree with itself. Choose another file, or an adapter.",
    columns:
      "Nothing to compare yours with: choose a model, a second opinion, sources, or write a reference answer.",
    tags: (most: number, longest: number) =>
      `At most ${number(most)} tags of up to ${number(longest)} characters.`,
  },

  list: "Your checks",
  filter: "Show",
  all: "All",
  stages,
  search: "Search checks",
  none: "No check yet",
  noneDetail:
    "Your checks appear here: your own answer next to a model's, a second opinion and the reference, point by point.",
  steps: [
    ["Write", "Answer from memory, then commit with how sure you are."],
    ["Compare", "See point by point what all say, what only one says, and where a source objects."],
    [
      "Settle",
      "Decide who is right where they differ, and keep what you missed as practice cards.",
    ],
  ],
  noMatch: (search: string) => `No check matches “${search}”.`,
  noneOf: {
    writing: "No check waits for your answer.",
    running: "No model is at work.",
    open: "Nothing is left to settle.",
    settled: "No check is settled yet.",
  } satisfies Record<CheckStage, string>,
  more: "Show more",
  reading: "Reading…",
  again: "Try again",
  score: ({ right, wrong, missed, open }: CheckScore) =>
    [
      `${number(right)} right`,
      `${number(wrong)} wrong`,
      `${number(missed)} missed`,
      open > 0 ? `${number(open)} to settle` : "",
    ]
      .filter((part) => part !== "")
      .join(", "),
  remove: (question: string) => `Remove the check: ${question}`,
  removed: "Check removed",

  entry: "Check side by side",
  entryNone: "Without a second opinion",
  entryLocal: (name: string) => `With ${name}`,
  entryServer: (model: string, host: string) => `With ${model} on ${host}`,
} as const;
