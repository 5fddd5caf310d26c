import { longestCheckText, type RowKind } from "../../../electron/contract/check.ts";
import { approvalTexts, identifierNames } from "./approvalTexts.ts";
import { count, dateTime, decimal, duration, number, percent } from "./numbers.ts";

const kinds: Record<RowKind, string> = {
  agree: "Agree",
  differ: "Differ",
  onlyHere: "Only here",
  conflict: "Conflict",
};

const kindHints: Record<RowKind, string> = {
  agree: "All who mention it say the same",
  differ: "Two of them do not say the same",
  onlyHere: "One alone says it",
  conflict: "A source contradicts it",
};

/** A row on which the others agree and of which the student says nothing. */
const othersAgree = {
  name: "Others agree",
  hint: "The others say the same; you do not mention it",
} as const;

const column = {
  mine: "My answer",
  mineInSentence: { first: "Your answer", later: "your answer" },
  key: "Answer key",
  typed: "Reference answer",
  sources: "Sources",
  reference: "Reference",
  inSentence: (reference: string) => ({
    first: `The ${reference.toLowerCase()}`,
    later: `the ${reference.toLowerCase()}`,
  }),
  first: (name: string) => `${name} (first)`,
  second: (name: string) => `${name} (second)`,
  withAdapter: (name: string, adapter: string) => `${name} with ${adapter}`,
  list: "Answers side by side",
  words: (name: string) => `Text of: ${name}`,
  wordProbability: (share: number) =>
    `${percent(share)}: how likely the model found its own words; not how right they are`,
  on: (host: string) => `on ${host}`,
  details: (name: string) => `How ${name} was asked`,
  noText: "No text was written.",
  showAll: "Show all",
  showLess: "Show less",
  allOf: (name: string) => `Show all of ${name}`,
  lessOf: (name: string) => `Show less of ${name}`,
  stop: "Stop",
  stopOf: (name: string) => `Stop ${name}`,
  again: "Try again",
  anew: "Write it again",
  againOf: (name: string) => `Let ${name} try again`,
  moveLeft: (name: string) => `Move ${name} to the left`,
  moveRight: (name: string) => `Move ${name} to the right`,
  moved: (name: string, place: number, of: number) =>
    `${name} is now column ${number(place)} of ${number(of)}.`,
  facts: {
    model: "Model",
    architecture: "Architecture",
    quantization: "Quantization",
    profile: "Prompt profile",
    adapter: "Adapter",
    host: "Server",
    temperature: "Temperature",
    topP: "Top-p",
    maxTokens: "Longest answer",
    seed: "Seed",
    tokens: "Prompt and answer",
    rate: "Speed",
    wordProbability: "Word probability",
    passages: "Passages sent",
    replaced: "Identifiers replaced",
  },
  none: "none",
  tokens: (n: number) => `${number(n)} tokens`,
  tokensOf: (prompt: number, generated: number) =>
    `${number(prompt)} and ${number(generated)} tokens`,
  rate: (perSecond: number) => `${decimal(perSecond)} tokens/s`,
  noPassages: "Your documents say nothing about this question.",
  passages: (n: number) => `Passages of your library (${number(n)})`,
  noReference: "There is no answer key; what your documents say is shown beside each point.",
} as const;

const state = {
  closed: {
    reference: "The reference is shown once you have committed.",
    writing: (name: string) =>
      `${name} works in the background. You will see its answer once you have committed.`,
    ready: (name: string) =>
      `${name} has written its answer. You will see it once you have committed.`,
  },
  turn: "Waiting: others are written first",
  student: "Waiting: your own questions come first",
  model: "Waiting: no model is loaded",
  server: "Waiting: the server is switched off",
  chooseModel: "Choose a model",
  openSettings: "Open the settings",
  approval: "Waiting for you to read what would be sent",
  loading: (name: string) => `Loading ${name}`,
  instead: (name: string) => `instead of ${name}, which comes back by itself`,
  reading: (done: number) => `Reading the prompt ${percent(done / 100)}`,
  writing: (tokens: number) => `Writing, ${count(tokens, "token")}`,
  retrying: (seconds: number, status: number) =>
    `The server is busy (status ${status}). Trying again in ${duration(seconds)}`,
  stopped: "Stopped by you",
  goOnWithout: "Let it try again, or go on without it.",
} as const;

const settle = {
  buttons: "Who is right?",
  mineRight: "Mine is right",
  isRight: (name: string) => `${name} is right`,
  noneRight: {
    one: "It is wrong",
    two: "Both wrong",
    more: "All are wrong",
    none: "None is right",
  },
  unsure: "Unsure",
  settledAs: (verdict: string) => `Settled: ${verdict}.`,
  settledBy: (verdict: string, by: string, at: number) => `${verdict} (${by}, ${dateTime(at)})`,
  opened: "Open again.",
  openAgain: "Open again",
  anyway: "Settle it yourself",
  offered: "The ways to settle this point are shown, with their keys.",
  addDetails: "Add source or note",
  changeDetails: "Change source or note",
  passage: "Passage of this check",
  noPassage: "None of them",
  passageOf: (n: number, title: string, place: string) => `[${n}] ${title}, ${place}`,
  keep: "Keep as card",
  kept: "Kept as a card",
  keptToast: "Card made",
  frontOf: (question: string, point: string) => `${question}\n\nThe point: ${point}`,
  askOf: (question: string) => `${question}\n\nName a point that belongs to the answer.`,
  backOf: (who: string, words: string) => `${who}: ${words}`,
  several: (names: readonly string[]) => new Intl.ListFormat("en-GB").format(names),
  judged: "(Your judgement; no source fully supports it.)",
  unverified: "(Unverified: the answers agree, but no source bears it out in full.)",
} as const;

/** Words about one check: its columns, its points, how they are settled. */
export const checkTexts = {
  kinds,
  kindHints,
  othersAgree,
  identifiers: identifierNames,
  column,
  state,
  approval: approvalTexts,
  settle,

  title: "Check",
  loading: "Opening the check…",
  again: "Try again",
  toChecks: "All checks",
  question: "Question",
  more: "Show the whole question",
  less: "Show less",
  from: { ask: "From a conversation", item: "From a question bank", typed: "Typed by you" },
  blind: "You committed first.",
  willBeBlind: "The other answers stay closed until you have committed.",
  notBlind: "You chose to see the others at once.",
  seen: "You had seen the model's answer in the conversation.",
  willHaveSeen:
    "You have seen the model's answer in the conversation. The columns stay closed until you have committed.",
  practice: "You committed in practice first.",
  open: "The others were open to you from the start.",
  tooLong: (by: number) =>
    `At most ${number(longestCheckText)} characters: shorten by ${number(by)}.`,
  tags: "Tags",
  editTags: "Edit tags",
  addTag: "Add tag",
  tagHint: "Several at once with commas between them.",
  tagRefused: "A tag has at most 60 characters, a check at most 20 tags.",
  removeTag: (tag: string) => `Remove the tag ${tag}`,
  tagTaken: (tag: string) => `Removed “${tag}”.`,
  tagBack: "Undo",
  doneTags: "Done",
  export: "Export",
  exportMarkdown: "As Markdown",
  exportJson: "As JSON",
  keepMissed: "Keep what was missed as cards",
  keptMissed: (n: number) => `${count(n, "card")} made`,
  keptNone: "No new card",
  keptNoneDetail:
    "Everything you missed or got wrong has a card already. Open points get theirs once they are settled.",
  look: "Show",
  remove: "Delete the check",
  removed: "Deleted the check",

  writing: {
    title: "Write your answer",
    hint: "From memory, in your own words. It is locked when you commit.",
    field: "My answer",
    saving: "Saving…",
    saved: "Saved",
    saveFailed: "Not saved yet, trying again",
    saveNow: "Save now",
    refused: (why: string) => `Not saved: ${why}`,
    tooLong: "Not saved: too long",
    commit: "Commit and compare",
    commitKeys: "Ctrl+Enter",
    writeFirst: "Write your answer first. A few words are enough.",
    sureFirst: "Say how sure you are first.",
    others: "The other columns",
  },
  committed: (confidence: string, at: number) => `${confidence}, committed ${dateTime(at)}`,

  points: {
    title: "Point by point",
    waiting: "The points are lined up as soon as every answer is there.",
    none: "No point could be read from these answers.",
    list: "Points",
    point: (n: number, of: number, kind: string) => `Point ${number(n)} of ${number(of)}: ${kind}`,
    uncounted: (n: number) =>
      n === 1
        ? "1 point is not counted: the answers agree on it, but no source fully supports it. It counts once you settle it."
        : `${number(n)} points are not counted: the answers agree on them, but no source fully supports them. Each counts once you settle it.`,
    filters: "Which points to show",
    filter: {
      all: "All",
      toSettle: "To settle",
      differ: "Differ",
      onlyMine: "Only mine",
      onlyTheirs: "Only theirs",
      agree: "Agree",
    },
    filterCount: (name: string, n: number) => `${name} ${number(n)}`,
    nothingHere: "No point of this kind.",
    notMentioned: "not mentioned",
    noAnswer: "no answer",
    moved: "moved by you",
    move: (words: string) => `Move “${words}”`,
    dragHint: "Drag to another point",
    moveTo: "Move to another point…",
    ownRow: "Give it a point of its own",
    dropOwn: "Drop here to give it a point of its own",
    moveTitle: "Move to which point?",
    movedTo: (n: number) => `Moved to point ${number(n)}.`,
    reasons: "Why they differ",
    backing: {
      none: "Not checked by a source",
      partly: "Not fully supported by a source",
      judgement: "Your judgement; no source fully supports it",
    },
    evidence: {
      supported: "Supported",
      partly: "Partly",
      notFound: "Not found",
      conflicts: "Conflicts",
    },
    evidenceHint: {
      notFound: "No passage of this check mentions it.",
    },
    evidenceOf: (name: string, reason: string) => `${name}: ${reason}`,
    keysHint: "Keys on a point: J and K move, 1 to 5 settle. ? shows all.",
  },

  score: {
    right: (n: number) => `${number(n)} right`,
    wrong: (n: number) => `${number(n)} wrong`,
    missed: (n: number) => `${number(n)} missed`,
    unsure: (n: number) => `${number(n)} unsure`,
    open: (n: number) => `${number(n)} to settle`,
    judged: (n: number) => `${number(n)} settled by your judgement alone`,
  },

  finished: {
    title: "Every point is settled",
    cards: (n: number) => (n === 0 ? "No card kept yet." : `${count(n, "card")} kept.`),
    next: "Next check",
  },

  news: {
    written: (name: string) => `${name} has written its answer.`,
    failed: (name: string) => `${name} could not answer.`,
    approval: (name: string) => `${name} waits until you have read what would be sent.`,
    points: (n: number) => `The answers are lined up: ${count(n, "point")}.`,
    settled: "Every point is settled.",
  },

  keys: "Keys",
} as const;
