import { count, duration, formats, number, percent, twoPlaces } from "./numbers.ts";

/** Words about what was learned: accuracy, time, and how well confidence and results go together. */
export const practiceStatisticsTexts = {
  percent,
  bank: "Question bank",
  allBanks: "All banks",
  emptyTitle: "Nothing is answered yet",
  emptyDetail:
    "Once you have answered questions, this page shows what you know, what you do not, and where you were sure and wrong.",
  emptyLink: "Begin a session",
  reading: "Reading…",
  again: "Try again",
  asTable: "Show as table",
  tableOf: (title: string) => `${title}: table`,
  range: (low: number, high: number) => `${number(low * 100)} to ${percent(high)}`,
  rightOf: (right: number, answered: number) => `${number(right)} of ${number(answered)}`,
  interval: "95 % interval",
  accuracy: "Right",
  counts: "Right of answered",
  barLabel: (name: string, share: string, counts: string, range: string) =>
    `${name}: ${share}, ${counts}, 95 % interval ${range}`,

  overall: "Overall",
  overallLine: (share: string, counts: string, range: string) =>
    `${share} right (${counts}; 95 % interval ${range})`,
  time: (mean: number, median: number) =>
    `Time per question: ${duration(mean)} on average, median ${duration(median)}`,
  streak: (days: number, longest: number) =>
    days === 0
      ? `Most days in a row: ${number(longest)}`
      : `${count(days, "day")} in a row; longest ${number(longest)}`,

  sureTitle: "Sure and wrong",
  sureLead: "What you were sure of and got wrong, latest first: most worth reading again.",
  sureNone: "You got nothing wrong that you were sure of.",
  sureYours: (words: string) => `You: ${words}`,
  sureKey: (words: string) => `Key: ${words}`,
  more: (n: number) => `Show ${number(n)} more`,

  subjectTitle: "By subject",
  subject: "Subject",
  noSubject: "No subject",
  meanTime: "Mean time",
  dayTitle: "Over time",
  dayLead: "Each day with answers; the whiskers are 95 % intervals.",
  day: "Day",

  calibrationTitle: "Confidence and results",
  calibrationLead:
    "On the diagonal, confidence and results agree. Below it, answers were right less often than their confidence says.",
  you: "You",
  expected: "Said",
  actual: "Right",
  bin: "Level",
  confidence: "Confidence",
  brier: (value: number) =>
    `Brier score ${formats.threePlaces(value)} (${number(0)} is perfect; ${twoPlaces(0.25)} is what always saying half gives)`,
  noBins: "No answer with a confidence yet.",
  modelName: (name: string, mode: string, shots: number, samples: number) =>
    [
      name,
      samples > 1 ? `${mode} of ${number(samples)}` : mode,
      count(shots, "worked example"),
    ].join(", "),
  modelLine: (share: string, counts: string, range: string) =>
    `${share} right (${counts}; ${range})`,
  ties: (n: number) =>
    n === 0 ? "" : `${count(n, "vote")} ${n === 1 ? "was" : "were"} tied, which counts as wrong.`,
  unparsed: (n: number) =>
    n === 0
      ? ""
      : `${count(n, "answer")} named no option and ${n === 1 ? "counts" : "count"} as wrong.`,
} as const;
