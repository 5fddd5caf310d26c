import type { BankFormat, BankImport, ExportFormat } from "../../../electron/contract/bank.ts";
import type { OpinionMode } from "../../../electron/contract/opinion.ts";
import { count, duration, number } from "./numbers.ts";
import { startTexts } from "./startTexts.ts";

const formats: Record<BankFormat, string> = {
  medqa: "MedQA",
  medmcqa: "MedMCQA",
  pubmedqa: "PubMedQA",
  mmlu: "MMLU",
  truthfulqa: "TruthfulQA",
  ankiPackage: "Anki package",
  ankiText: "Anki text",
  gift: "GIFT",
  aiken: "Aiken",
  qti: "QTI",
  csv: "CSV",
  json: "JSON",
};

const exportAs: Record<ExportFormat, string> = {
  json: "Export as JSON",
  csv: "Export as CSV",
  gift: "Export as GIFT",
  anki: "Export as Anki text",
};

const modes: Record<OpinionMode, string> = {
  letter: "Letter only",
  reason: "Reasoned",
  vote: "Vote",
};

const modeHints: Record<OpinionMode, string> = {
  letter: "How likely the model finds each option's letter. The fastest: nothing is written.",
  reason: "The model writes its reasoning, then names a letter. Slower.",
  vote: "Several reasoned answers, and the letter most of them name. The slowest.",
};

const kinds =
  "MedQA, MedMCQA, PubMedQA, MMLU and TruthfulQA files, Anki packages and text exports, GIFT, Aiken, QTI, and Viva's own CSV and JSON. What a file is, its content decides.";

function importFigures({ imported, duplicates, skipped }: BankImport): string {
  return [
    `${count(imported, "question")} imported`,
    ...(duplicates === 0 ? [] : [`${count(duplicates, "duplicate")} left out`]),
    ...(skipped === 0 ? [] : [`${number(skipped)} skipped`]),
  ].join(" · ");
}

/** Words about practising: where one begins, the question banks and what is in them. */
export const bankTexts = {
  practice: "Practice",
  lead: "Exam questions. You commit first; the model says nothing before.",
  waiting: (due: number) => `${number(due)} due today`,
  tabs: "Parts of this screen",
  start: "Start",
  title: "Question banks",
  statistics: "Statistics",
  formats,
  modes,
  modeHints,
  home: startTexts,
  image: {
    reading: "Reading the picture…",
    noWords: "Picture without a description",
    notShown: (alt: string) => `Picture not shown${alt === "" ? "." : `: ${alt}`}`,
  },
  add: {
    files: "Add files…",
    path: "Add by path…",
    into: "Add to",
    intoNew: "A new bank, named as its file says",
    drop: "Drop question banks to add them",
    dropKinds: "Files of any kind that Viva reads; what they are, their content decides",
    kinds,
    pathTitle: "Add a file by its path",
    pathField: "Path of the file",
    pathHint: "A file of this computer is read where it lies; nothing is copied or changed.",
    add: "Add",
  },
  empty: {
    title: "Bring your exam questions",
    detail:
      "A question bank holds what you practise: single-best-answer questions with their key and, where the file has them, explanations. Cards with a front and a back work too. They stay on this computer.",
  },
  imports: {
    heading: "Being imported",
    headingOver: "Last imported",
    dismiss: "Dismiss finished",
    cancelOne: (name: string) => `Cancel ${name}`,
    reading: (percent: number) => `Reading… ${number(percent)} %`,
    figures: importFigures,
    cancelled: "Cancelled. What was imported before stays.",
    interrupted: "Viva ended in its midst. Add the file again to go on where it was.",
    skipped: (n: number) => `${count(n, "question was", "questions were")} skipped`,
    moreSkipped: (n: number) => `and ${count(n, "more", "more")} that are not named here`,
    open: "Open the bank",
    openOne: (name: string) => `Open the bank of ${name}`,
    more: (n: number) => `Show ${count(n, "more file", "more files")}`,
    ended: (item: BankImport) => `${item.fileName}: ${importFigures(item)}.`,
    failed: (name: string) => `${name} could not be imported.`,
  },
  list: {
    heading: "Banks",
    items: (n: number) => count(n, "question"),
    suspended: (n: number) => `${number(n)} suspended`,
    reported: (n: number) => `${number(n)} with a doubtful key`,
    own: "Cards you kept",
    actions: (name: string) => `Actions for ${name}`,
    rename: "Rename",
    newName: "New name",
    answer: "Answer with the model…",
    exportAs,
    exporting: (name: string) => `Exporting “${name}”…`,
    remove: "Remove",
    removed: (name: string) => `Removed “${name}”`,
  },
  runs: {
    heading: "The model answers",
    title: (name: string) => `Let the model answer “${name}”`,
    lead: "In the background, one question after the other. It makes way whenever you ask something yourself, and goes on after a restart. An answer that is there already is not computed again; none is shown before you have answered yourself.",
    mode: "How it answers",
    samples: "Answers in a vote",
    samplesHint: "From 2 to 15. More take longer.",
    shots: "Worked examples",
    shotsHint: "Questions with their key, shown to the model first.",
    begin: "Start",
    stop: "Stop",
    stopOne: (name: string) => `Stop answering ${name}`,
    dismiss: "Dismiss finished",
    progress: (name: string) => `Answered of ${name}`,
    done: (done: number, items: number) => `${number(done)} of ${number(items)} answered`,
    right: (right: number, done: number) =>
      `${number(right)} right (${number((100 * right) / Math.max(1, done))} %)`,
    left: (seconds: number) => `about ${duration(Math.max(1, Math.round(seconds)))} left`,
    states: { running: "Running", done: "Done", stopped: "Stopped" },
    waits: { student: "Waits while you use the model", model: "Waits for a model to be loaded" },
    settings: (mode: OpinionMode, samples: number) =>
      mode === "vote" ? `${modes.vote} of ${number(samples)}` : modes[mode],
  },
  bank: {
    back: "Question banks",
    practise: "Practise this bank",
    search: "Search this bank",
    show: "Show",
    shows: { all: "All", suspended: "Suspended", reported: "Doubtful key", edited: "Edited" },
    questions: "Questions",
    found: (n: number) => count(n, "question"),
    none: "No question here.",
    noMatch: (query: string) => `No question matches “${query}”.`,
    emptyBank: "This bank is empty.",
    reading: "Reading…",
  },
  item: {
    titles: { choice: "Question", card: "Card" },
    context: "To read first",
    question: "Question",
    options: "Options",
    key: "Right",
    back: "Back",
    explanation: "Explanation",
    subject: "Subject",
    topic: "Topic",
    tags: "Tags",
    tagsHint: "Commas part several tags.",
    sourceId: "Id in its file",
    edited: "Edited",
    suspended: "Suspended",
    reported: "Key looks wrong",
    edit: "Edit",
    editTitle: { choice: "Edit the question", card: "Edit the card" },
    suspend: "Suspend",
    suspendHint: "A suspended question is never practised.",
    unsuspend: "Practise again",
    report: "The key looks wrong",
    reportNote: "What is wrong with the key?",
    reportHint: "For example which option is right, and where it says so.",
    reportSave: "Save the note",
    unreport: "The key is right after all",
    option: (letter: string) => `Option ${letter}`,
    why: (letter: string) => `Why ${letter} is right or wrong`,
    isRight: (letter: string) => `${letter} is right`,
    moveUp: (letter: string) => `Move option ${letter} up`,
    moveDown: (letter: string) => `Move option ${letter} down`,
    removeOption: (letter: string) => `Remove option ${letter}`,
    addOption: "Add an option",
    save: "Save",
    unsaved: "Your changes are not saved",
    discard: "Discard changes",
    keepEditing: "Keep editing",
  },
  invalid: {
    empty: "This must not be empty.",
    tooLong: (most: number) => `At most ${number(most)} characters.`,
    tooManyTags: (most: number) => `At most ${number(most)} tags.`,
    tagTooLong: (most: number) => `A tag has at most ${number(most)} characters.`,
    number: (low: number, high: number) => `A whole number from ${number(low)} to ${number(high)}.`,
    tooFewOptions: "A question needs two options.",
    noKey: "Say which option is right.",
    form: "Some fields need you: look at the red ones.",
  },
} as const;
