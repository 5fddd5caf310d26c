import { count, number } from "./numbers.ts";

/** Words about how often student, models and keys agree, and who was right. */
export const checkStatisticsTexts = {
  emptyTitle: "Nothing is compared yet",
  emptyDetail:
    "Once you have committed an answer and the others are there, this page shows how often you, the models and the key agree, and who was right.",
  emptyLink: "Begin a check",
  you: "You",
  key: "Key",
  inPair: { you: "you", key: "the key" },
  both: (a: string, b: string) => `${a} and ${b}`,

  overall: "Overall",
  checks: (n: number) => `${count(n, "check")} compared`,
  score: (right: number, wrong: number, missed: number) =>
    `Your points: ${number(right)} right, ${number(wrong)} wrong, ${number(missed)} missed`,
  left: (open: number, unsure: number) =>
    `${number(open)} still to settle, ${number(unsure)} settled as unsure`,

  agreementTitle: "Agreement",
  agreementLead: "Of the points that both mention: on how many they agree.",
  agreementNone: "No two answers mention the same point yet.",
  rightnessTitle: "Who was right",
  rightnessLead:
    "Counted where you settled a point, the key decides it, or a source supports what all say. Whiskers are 95 % intervals.",
  rightnessNone: "No point is decided yet. Settle a differing row on a board to see who was right.",
  few: "Few points yet: read these numbers with care.",

  confidenceTitle: "How sure you were",
  confidenceLead:
    "How many of your points were right, by how sure you said you were of the answer.",
  confidence: "You said",
  sureTitle: "Sure and wrong",
  sureLead:
    "Points of answers that you were sure of and that are wrong, latest first: what is most worth reading again.",
  sureNone: "No point of an answer that you were sure of was wrong.",
  sureYours: (words: string) => `You: ${words}`,
  sureRight: (words: string) => `Right: ${words}`,
  more: (n: number) => `Show ${number(n)} more`,

  pair: "Compare",
  topicTitle: "By topic",
  tagTitle: "By tag",
  topic: "Topic",
  tag: "Tag",
  noTopic: "No topic",
  notHere: (pair: string) => `${pair} have no points in common here.`,

  who: "Who",
  pairColumn: "Between",
  agree: "Agree",
  right: "Right",
  of: "Of points",
  interval: "95 % interval",
  checksColumn: "Checks",
  youRight: "You right",
  ofPoints: (part: number, all: number) => `${number(part)} of ${number(all)}`,
  barLabel: (name: string, share: string, counts: string, range: string) =>
    `${name}: ${share}, ${counts} points, 95 % interval ${range}`,
} as const;
