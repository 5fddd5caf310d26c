import type { BudgetKind, StopReason } from "../../../electron/contract/conversation.ts";
import { differenceMessages } from "../../../electron/contract/differenceMessages.ts";
import { demoLabel } from "../../../electron/contract/demo.ts";
import { failureMessages } from "../../../electron/contract/failureMessage.ts";
import type { FlagKind } from "../../../electron/contract/flag.ts";
import { aboutTexts } from "./aboutTexts.ts";
import { auditTexts } from "./auditTexts.ts";
import { bankTexts } from "./bankTexts.ts";
import { checkStartTexts } from "./checkStartTexts.ts";
import { checkStatisticsTexts } from "./checkStatisticsTexts.ts";
import { checkTexts } from "./checkTexts.ts";
import { dataTexts } from "./dataTexts.ts";
import { libraryTexts } from "./libraryTexts.ts";
import { modelFileTexts } from "./modelFileTexts.ts";
import { modelFitTexts } from "./modelFitTexts.ts";
import { modelTexts } from "./modelTexts.ts";
import { commandTexts } from "./commandTexts.ts";
import {
  count,
  dateTime,
  decimal,
  duration,
  moment,
  number,
  percent,
  twoPlaces,
} from "./numbers.ts";
import { openedTexts } from "./openedTexts.ts";
import { practiceStatisticsTexts } from "./practiceStatisticsTexts.ts";
import { practiceSettingsTexts, practiceTexts } from "./practiceTexts.ts";
import { privacyTexts } from "./privacyTexts.ts";
import { serverTexts } from "./serverTexts.ts";
import { settingsTexts } from "./settingsTexts.ts";
import { sourceTexts } from "./sourceTexts.ts";
import { studyPackTexts } from "./studyPackTexts.ts";
import { taskTexts } from "./taskTexts.ts";
import { transferTexts } from "./transferTexts.ts";
import { verifyTexts } from "./verifyTexts.ts";
import { welcomeTexts } from "./welcomeTexts.ts";

const budgetKinds: Record<BudgetKind, string> = {
  instructions: "Instructions",
  examples: "Examples",
  passages: "Passages",
  history: "History",
  question: "Question",
  answer: "Answer",
};

const flags: Record<FlagKind, string> = {
  dose: "Dose",
  labCutoff: "Lab value",
  guideline: "Guideline",
  afterCutoff: "After cut-off",
  absolute: "Absolute",
  patientData: "Patient data",
  emergency: "Emergency",
  personalAdvice: "Personal advice",
};

/** How an answer ended; null where there is nothing to say. */
const stops = {
  end: null,
  stopString: null,
  length: "Stopped at the length limit",
  repetition: "Stopped: it only repeated itself",
  cancelled: "Stopped by you",
} satisfies Record<StopReason, string | null>;

/**
 * The catalogue: every word of the interface, joined from the *Texts.ts files beside this one and from the messages of failures,
 * which the terminal says too (electron/contract/*Message*.ts, demo.ts); the dialogs and menus of the desktop shell have theirs (electron/desktop/desktopTexts.ts). A translation is a second set of these, of the same types,
 * of which this object is built instead where formats.locale is of its language; dates, numbers and units are the system's already.
 * Three kinds of words reach the screen from the core and not from here: the notice; what an answer, a check or a claim is said to
 * be (electron/core/advise/explanations.ts, electron/core/verify, electron/core/cite, electron/core/check), which is written once,
 * stored with it, and printed and exported as it stands; and the names and articles of the study pack.
 */
export const text = {
  number,
  decimal,
  twoPlaces,
  duration,
  dateTime,
  moment,
  app: {
    name: "Viva",
    windowTitle: (shown: string) => `${shown} · Viva`,
    skip: "Skip to the main part",
    screens: "Screens",
    ask: "Ask",
    models: "Models",
    settings: "Settings",
    close: "Close",
    cancel: "Cancel",
    copy: "Copy",
    copied: "Copied",
    dismiss: "Dismiss",
    undo: "Undo",
    notifications: "Notifications",
    brokenTitle: "This part of Viva broke",
    brokenDetail: "Your conversations are safe. Reload the page to go on.",
    reload: "Reload",
    loading: "Loading…",
  },
  connection: {
    connecting: "Connecting to Viva's core…",
    lost: "Viva's core stopped. Trying again…",
    lostLong:
      "Viva does not answer. If you have started it again, open the new address it printed; otherwise start it again.",
    callFailed: {
      title: "Viva's core did not answer",
      detail: "The connection broke. Viva is trying again by itself; then repeat what you did.",
    },
  },
  notice: {
    acknowledge: "I have read this and will use Viva for study only",
    strip: "Advisory notice",
    more: "Read the notice",
    acknowledged: (at: number) => `Acknowledged ${dateTime(at)}`,
    version: (version: string) => `Version ${version}`,
    loadFailed: "The notice could not be loaded",
    again: "Try again",
  },
  list: {
    title: "Conversations",
    open: "Open conversations",
    fresh: "New chat",
    search: "Search conversations",
    none: "No conversations yet. They appear here once you have asked something.",
    noMatch: (search: string) => `Nothing found for “${search}”.`,
    more: "Show more",
    actions: (title: string) => `Actions for ${title}`,
    rename: "Rename",
    newTitle: "New title",
    remove: "Delete",
    removed: (title: string) => `Deleted “${title}”`,
    today: "Today",
    yesterday: "Yesterday",
    week: "Previous 7 days",
    older: "Older",
  },
  ask: {
    messages: "Messages",
    fresh: "New chat",
    question: (n: number) => `Question ${number(n)}`,
    answer: (n: number) => `Answer ${number(n)}`,
    emptyTitle: "What would you like to understand?",
    emptyDetail:
      "Pick a kind of question, or just ask. The model runs on this computer; nothing leaves it unless you switch on a server in Settings.",
    noModelTitle: "Choose a model to begin",
    noModelDetail:
      "Viva needs a model: one file of 1 to 5 GB. Under Models it recommends the one that suits this computer and downloads it when you ask for it, or takes a GGUF file that you have. It runs on this computer; nothing leaves it unless you switch on a server in Settings.",
    chooseModel: "Choose a model",
    noModelLine: "No model is loaded.",
    modelLoading: (name: string) => `Loading ${name}…`,
    modelReady: (name: string) => `${name} is ready.`,
    modelWaiting: "The model process stopped and is starting again…",
    modelAway: (name: string, other: string) =>
      `${name} is away while ${other} answers; it comes back by itself.`,
    modelResting: (name: string) => `${name} is resting: it loads again when you ask.`,
    modelFailed: "The model could not be loaded.",
    latest: "Jump to latest",
    composer: "Question",
    tasks: "Kind of question",
    history: "History",
    historyHint: "Onset, course, past illnesses, medicines",
    examination: "Examination",
    examinationHint: "Vital signs, findings",
    tests: "Tests",
    testsHint: "Laboratory, ECG, imaging",
    mainProblem: "Main problem",
    send: "Send",
    stop: "Stop",
    held: "Sends as soon as the model is ready.",
    keys: "Enter sends, Shift+Enter breaks the line, Escape stops.",
    edit: "Edit question",
    editLabel: "Edited question",
    editSend: "Ask again",
    regenerate: "Regenerate",
    tryAgain: "Try again",
    copyAnswer: "Copy answer",
    copyQuestion: "Copy question",
    versionOf: (at: number, of: number) => `${number(at)} / ${number(of)}`,
    versions: "Versions",
    earlier: "Earlier version",
    later: "Later version",
    details: "Details",
    profile: (name: string) => `profile ${name}`,
    waiting: (ahead: number) =>
      ahead > 0 ? `Waiting: ${count(ahead, "answer")} before this one` : "Waiting for the model",
    reading: (done: number) => `Reading the prompt ${percent(done / 100)}`,
    writing: "Writing",
    starting: "Starting",
    lineLost: "Waiting for Viva's core",
    tokens: (n: number) => count(n, "token"),
    rate: (n: number) => `${decimal(n)} tokens/s`,
    counts: (prompt: number, cached: number, generated: number) =>
      `Prompt ${number(prompt)} (${number(cached)} kept) · Answer ${number(generated)} tokens`,
    interrupted: "Interrupted: the model process ended before the answer did.",
    noText: "No text was written.",
    answering: "Answering…",
    answered: (words: number) => `Answer complete, ${count(words, "word")}`,
    stopped: (words: number) => `Answer stopped, ${count(words, "word")}`,
    broken: "The answer was interrupted.",
    export: "Export",
    exportMarkdown: "As Markdown",
    exportJson: "As JSON",
    linkTitle: "Address of this link",
    linkDetail: "Viva does not open links. Copy the address to open it yourself.",
    table: "Table",
    image: (alt: string) => `[Image not shown${alt === "" ? "" : `: ${alt}`}]`,
    questionFlags: "Please note",
    flagMore: (name: string, why: string) => `${name}: ${why}`,
  },
  stops,
  failures: failureMessages,
  differences: differenceMessages,
  demoLabel,
  tasks: taskTexts,
  sources: sourceTexts,
  verify: verifyTexts,
  welcome: welcomeTexts,
  audit: auditTexts,
  banks: bankTexts,
  practice: practiceTexts,
  practiceSettings: practiceSettingsTexts,
  practiceStatistics: practiceStatisticsTexts,
  check: checkTexts,
  commands: commandTexts,
  checkStart: checkStartTexts,
  checkStatistics: checkStatisticsTexts,
  server: serverTexts,
  data: dataTexts,
  flags,
  budget: {
    title: "Context budget",
    editTitle: "Context budget of the edited question",
    whole: (size: number) => `of ${number(size)} tokens`,
    free: "Free",
    kinds: budgetKinds,
    overBy: (n: number) => `${count(n, "token")} too long`,
    tooLong: "The question is too long",
    dropped: (items: string) => `Not sent: ${items}.`,
    shortened: (label: string) => `Shortened: ${label}.`,
    droppedItem: (label: string, tokens: number) => `${label} (${count(tokens, "token")})`,
    counting: "Counting tokens…",
  },
  library: libraryTexts,
  models: modelTexts,
  modelFiles: modelFileTexts,
  opened: openedTexts,
  modelFit: modelFitTexts,
  transfers: transferTexts,
  studyPack: studyPackTexts,
  settings: settingsTexts,
  privacy: privacyTexts,
  about: aboutTexts,
} as const;
