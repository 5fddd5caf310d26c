import type { OpinionMode } from "../../../electron/contract/opinion.ts";
import type { ItemStanding, SessionMode, Timing } from "../../../electron/contract/practice.ts";
import { count, dateTime, duration, number, percent } from "./numbers.ts";

const modes: Record<SessionMode, string> = { tutor: "Tutor", exam: "Exam block" };

const standings: Record<ItemStanding, string> = {
  new: "New",
  missed: "Missed",
  due: "Due",
  unsure: "Unsure",
  flagged: "Flagged",
};

const standingHints: Record<ItemStanding, string> = {
  new: "never answered",
  missed: "last answered wrongly",
  due: "their time has come",
  unsure: "last answered as a guess or unsure",
  flagged: "flagged by you",
};

const timings: Record<Timing["per"], string> = {
  none: "None",
  item: "Per question",
  block: "For the block",
};

const opinions: Record<OpinionMode | "none", string> = {
  none: "No opinion",
  letter: "Its letter (fastest)",
  reason: "Its reasoning",
  vote: "A vote (slowest)",
};

/** Words of the place where one begins to practise. */
export const startTexts = {
  dueTitle: (due: number) => `${count(due, "question")} due today`,
  dueLead: "What you are about to forget, by spaced repetition.",
  review: (due: number) => `Review ${number(due)} due`,
  nothingDue: "Nothing is due",
  nextDue: (items: number, at: number) => `${count(items, "question")} from ${dateTime(at)} on.`,
  nothingAhead: "Questions you have answered come back here when it is time.",
  undo: "Take back the last review",

  openTitle: "Go on",
  goOn: "Go on",
  goOnWith: (what: string) => `Go on with ${what}`,
  answered: (done: number, items: number) => `${number(done)} of ${number(items)} answered`,
  left: (ms: number) => `${duration(Math.ceil(ms / 1000))} left`,
  leftOfItem: (ms: number) => `${duration(Math.ceil(ms / 1000))} left for this question`,
  paused: "Paused",

  newTitle: "New session",
  modes,
  presets: {
    tutor: "As many as you like, feedback after each question.",
    exam: (items: number, minutes: number) =>
      `${number(items)} questions, ${number(minutes)} minutes, feedback at the end.`,
  },
  builder: { tutor: "New tutor session", exam: "New exam block" },
  banks: "Question banks",
  allBanks: "None ticked: all of them.",
  bankCount: (items: number) => number(items),
  subjects: "Subjects",
  tags: "Tags",
  any: { subjects: "All subjects", tags: "All tags" },
  chosen: (n: number) => `${number(n)} chosen`,
  choose: { subjects: "Choose subjects…", tags: "Choose tags…" },
  leaveOut: (name: string) => `Leave out ${name}`,
  chooseTitle: { subjects: "Choose subjects", tags: "Choose tags" },
  filter: "Filter",
  noFacet: (typed: string) => `Nothing matches “${typed}”.`,
  moreFacets: (n: number) => `${number(n)} more: type to narrow.`,
  clear: "Clear",
  use: "Use",
  standings,
  standingHints,
  which: "Which questions",
  allItems: "None ticked: all of them.",
  number: "Number of questions",
  numberHint: (most: number) => `From 1 to ${number(most)}.`,
  time: "Time limit",
  timings,
  seconds: "Seconds for each question",
  minutes: "Minutes for the block",
  order: "Order",
  orders: { random: "Shuffled", asInBank: "As in the bank" },
  opinion: "The model's opinion, once you have committed",
  opinions,
  counting: "Counting…",
  fit: (items: number) => (items === 1 ? "1 question fits" : `${number(items)} questions fit`),
  noneFit: "No question fits: choose more banks, subjects or tags, or take out a condition.",
  fewerFit: (items: number) => `Fewer than you asked for: the session will have ${number(items)}.`,
  begin: (items: number) => `Begin ${count(items, "question")}`,
  beginPlain: "Begin",
  mend: "Some numbers are not right: look at the red fields.",

  earlier: "Earlier sessions",
  score: (right: number, items: number) =>
    `${number(right)} of ${number(items)} right (${percent(right / Math.max(1, items))})`,
  answeredOnly: (answered: number) => `${number(answered)} answered`,
  look: "Review",
  lookAt: (what: string) => `Review ${what}`,
  remove: (what: string) => `Remove ${what}`,
  removed: "Session removed",
  removedDetail:
    "Its answers no longer count in the statistics; they are deleted for good after thirty days.",
  more: "Show more",
  sessionName: (mode: SessionMode, at: string) => `${modes[mode]}, ${at}`,
} as const;
