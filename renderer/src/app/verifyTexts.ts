import type { PromptKind, Verdict, Verification } from "../../../electron/contract/verify.ts";
import { count, dateTime, number, percent } from "./numbers.ts";

const states: Record<Verification, string> = {
  unverified: "Unverified",
  verified: "Verified",
  refuted: "Refuted",
};

const decided: Record<Verdict, string> = {
  confirmed: "Confirmed by you",
  wrong: "Found wrong by you",
  notFound: "Not found by you",
};

const verdicts: Record<Verdict, string> = {
  confirmed: "Confirmed",
  wrong: "Wrong",
  notFound: "Could not find",
};

const kinds: Record<PromptKind, string> = {
  dose: "Dose",
  labCutoff: "Lab value",
  guideline: "Guideline",
  afterCutoff: "After cut-off",
  absolute: "Absolute",
  numberConflict: "Number conflict",
  notFound: "Not found in the sources",
  partly: "Partly supported",
  statement: "Statement",
};

/** From 1 to 5. */
const dangers = [
  "Routine check",
  "Worth checking",
  "Could mislead",
  "Could do harm",
  "Could harm at once",
] as const;

/** Words about checking answers: prompts, verdicts, what was kept and how often models were right. */
export const verifyTexts = {
  title: "To verify",
  waiting: (open: number) => `${number(open)} open`,
  lead: "What your answers still ask you to check, the most dangerous first.",
  states,
  verdicts,
  kinds,
  danger: (danger: number) => dangers[Math.min(Math.max(danger, 1), dangers.length) - 1] ?? "",

  openBelow: (n: number) => `${number(n)} to verify`,
  panel: "Verify this answer",
  progress: (settled: number, all: number) => `${number(settled)} of ${number(all)} settled`,
  keysHint: "Keys on a line: 1 confirmed, 2 wrong, 3 could not find, J and K to move.",
  prompt: (n: number, of: number) => `Prompt ${number(n)} of ${number(of)}`,
  settledAs: (verdict: string) => `Settled: ${verdict}.`,
  opened: "Open again.",
  decidedAt: (verdict: Verdict, at: number) => `${decided[verdict]}, ${dateTime(at)}`,
  checkedIn: "Checked in",
  note: "Note",
  reopen: "Reopen",
  addDetails: "Add source or note",
  editDetails: "Change source or note",
  sourceField: "Where did you look it up?",
  sourceHint: "For example a formulary, a guideline with its year, or a lecture.",
  pick: "Pick a passage…",
  picked: "Passage",
  dropPassage: "Remove this passage",
  noteField: "Note",
  save: "Save",

  pickTitle: "Pick a passage from your library",
  pickSearch: "Search your library",
  pickNothing: (search: string) => `Nothing found for “${search}”.`,
  pickResults: "Passages found",
  choose: "Choose",

  keepNote: "Keep as note",
  makeCard: "Make a card",
  kept: { note: "Kept as a note", card: "Card made" },
  keepTitle: { note: "Keep as note", card: "Make a card" },
  front: { note: "Heading", card: "Front: the question" },
  back: { note: "Note", card: "Back: the answer" },
  frontOf: {
    note: (claim: string) => `Wrong: ${claim}`,
    card: (claim: string) => `Is this right? “${claim}”`,
  },
  backOf: (model: string, claim: string, note: string, source: string) =>
    [`No. ${model} wrote: “${claim}”`, note, source === "" ? "" : `Source: ${source}`]
      .filter((line) => line.trim() !== "")
      .join("\n\n"),
  look: "Show",

  tabs: "Parts of this screen",
  open: "Open",
  openCount: (n: number) => `Open (${number(n)})`,
  nothingOpen: "Nothing is open",
  nothingOpenDetail:
    "Each answer brings up to five prompts. Those you have not settled appear here.",
  openList: "Open prompts",
  goToAnswer: (title: string) => `Go to the answer in “${title}”`,

  keptTab: "Notes and cards",
  keptList: "Notes and cards",
  nothingKept: "No notes or cards yet",
  nothingKeptDetail: "When a claim is wrong, you can keep it as a note or make a card of it.",
  keptKinds: { note: "Note", card: "Card" },
  edit: "Edit",
  discard: "Discard",
  discarded: (front: string) => `Discarded “${front}”`,
  copyAll: "Copy all as text",
  keptFrom: "From the answer",

  statistics: "Statistics",
  statisticsLead:
    "How often what a model wrote held up when you looked it up. Only settled prompts count, and prompts pick out what looked doubtful, so this is no score of whole answers.",
  topic: "Topic",
  allTopics: "All topics",
  noStatistics: "Nothing is settled yet",
  model: "Model",
  kind: "Kind",
  confirmedColumn: "Confirmed",
  wrongColumn: "Wrong",
  notFoundColumn: "Not found",
  settledColumn: "Settled",
  share: (n: number, rate: number) => `${number(n)} (${percent(rate / 100)})`,
  all: "All kinds",
  tooFew: "Too few",
  fewSettled: (settled: number, least: number) =>
    `Only ${count(settled, "prompt")} settled so far: too few to say how good a model is. Rates appear from ${number(least)} of a kind on.`,
  ratesFrom: (least: number) => `Rates appear from ${number(least)} settled prompts of a kind on.`,
  range: (low: number, high: number) => `${number(low)} to ${percent(high / 100)}`,
  rangeColumn: "Wrong, 95 % range",
  tableOf: (topic: string) => `Settled prompts by model and kind, ${topic}`,
} as const;
