import type { OpinionMode } from "../../../electron/contract/opinion.ts";
import type { Confidence, Rating, SessionMode } from "../../../electron/contract/practice.ts";
import { count, dateTime, duration, measure, number, percent } from "./numbers.ts";

const confidences: Record<Confidence, string> = {
  guess: "Guess",
  unsure: "Unsure",
  sure: "Sure",
};

const ratings: Record<Rating, string> = {
  again: "Again",
  hard: "Hard",
  good: "Good",
  easy: "Easy",
};

const modes: Record<OpinionMode, string> = { letter: "Letter", reason: "Reason", vote: "Vote" };

const modeHints: Record<OpinionMode, string> = {
  letter: "How likely the model finds each letter. The fastest: it writes nothing.",
  reason: "The model writes its reasoning, then a letter.",
  vote: "The model reasons several times; the letter it names most often counts.",
};

/** Only an exam is a block. */
type ByMode = Record<SessionMode, string>;

/** Words about a session of questions: answering, the overview, feedback and the model's second opinion. */
export const practiceTexts = {
  confidences,
  ratings,
  modes,
  modeHints,
  percent,

  title: "Practice session",
  leave: "Back to practice",
  loading: "Opening the session…",
  again: "Try again",
  question: (place: number, of: number) => `Question ${number(place + 1)} of ${number(of)}`,
  card: (place: number, of: number) => `Card ${number(place + 1)} of ${number(of)}`,
  progress: (place: number, of: number) => `${number(place + 1)} of ${number(of)}`,
  context: "Read first",
  options: "Options",
  strike: (letter: string) => `Strike out ${letter}`,
  unstrike: (letter: string) => `Take back the strike through ${letter}`,
  struck: "struck out",
  striking: "Strike out: press the letter of an option. Escape leaves it.",
  confidence: "How sure are you?",
  chooseFirst: "Choose an answer first.",
  commit: "Commit",
  next: "Next",
  finish: "Finish and see the score",
  previous: "Previous",
  flag: "Flag",
  flagged: "Flagged",
  note: "Note",
  noteHint: "Saved with this question.",
  locked: "This answer is locked. Feedback comes when the block has ended.",
  uncommitted: "You did not commit to an answer, so it does not count and its key stays hidden.",
  timeUp: "Its time is up.",
  timeUpAt: (place: number) => `The time of question ${number(place + 1)} is up.`,
  saving: "Saving…",
  saved: "Saved",
  saveFailed: "Not saved yet, trying again",
  saveNow: "Save now",
  refused: (why: string) => `Not taken: ${why}`,
  refusedTime: "its time was up",
  refusedLocked: "it was locked already",

  mark: "Mark text",
  marked: (words: string) => `Marked: ${words}`,
  unmarkHint: "Delete removes the mark",
  markingHint: "Mark a sentence: arrows move, Enter marks or unmarks, Escape leaves.",

  tools: "Tools",
  pause: "Pause",
  paused: "Paused",
  pausedDetail: "The clock stands still. The question is covered until you go on.",
  goOn: "Go on",
  timeLeftBlock: "Time left",
  timeLeftItem: "Time left for this question",
  timeSpent: "Time on this question",
  showTime: "Show the time",
  hideTime: "Hide the time",
  minutesLeft: (minutes: number) => `${count(minutes, "minute")} left.`,

  labs: "Lab values",
  labSearch: "Search lab values",
  labNone: (search: string) => `No lab value matches “${search}”.`,
  labNote:
    "Usual ranges for adults. They differ between laboratories, methods, ages and in pregnancy: the ranges of your own laboratory count.",
  labRanges: "Reference ranges",
  labTest: "Test",
  labConventional: "Conventional",
  labSi: "SI",

  calculator: "Calculator",
  expression: "Calculation",
  expressionHint: "Enter calculates. % divides by 100.",
  calculated: "Result",
  memory: (value: string) => `Memory: ${value}`,
  keyNames: {
    "√": "Square root",
    "²": "Squared",
    "±": "Change the sign",
    "÷": "Divided by",
    "×": "Times",
    "−": "Minus",
    "+": "Plus",
    "%": "Per cent",
    "=": "Calculate",
    "⌫": "Delete the last character",
    C: "Clear",
    "M+": "Add to memory",
    "M−": "Subtract from memory",
    MR: "Recall memory",
    MC: "Clear memory",
  } satisfies Record<string, string>,
  calculations: {
    empty: "Nothing to calculate.",
    unexpected: (what: string) => `“${what}” does not belong here.`,
    grouped: (what: string, readings: readonly string[]) =>
      `“${what}” can be read in two ways. Write ${readings.join(" or ")}.`,
    unfinished: "The calculation is not finished.",
    zero: "Nothing can be divided by zero.",
    root: "No square root of a negative number.",
    large: "The result is too large.",
    long: "The calculation is too long.",
  },

  keys: "Keys",

  overview: "Overview",
  backToQuestion: "Back to the question",
  cells: "Questions",
  cell: (place: number, words: string) => `Question ${number(place + 1)}: ${words}`,
  standings: {
    open: "open",
    answered: "answered",
    right: "right",
    wrong: "wrong",
    rated: "rated",
  },
  show: "Show",
  filters: {
    all: "All",
    open: "Open",
    answered: "Answered",
    flagged: "Flagged",
    right: "Right",
    wrong: "Wrong",
  },
  noneOf: "No question is like that.",
  end: { tutor: "End session", exam: "End block" } satisfies ByMode,
  endTitle: { tutor: "End this session?", exam: "End this block?" } satisfies ByMode,
  endOpen: (open: number) =>
    open === 0
      ? "Every question is answered."
      : `${count(open, "question")} ${open === 1 ? "is" : "are"} still open.`,
  endDetail: {
    tutor: "An ended session is locked: answers can no longer be changed.",
    exam: "An ended block is locked: answers can no longer be changed.",
  } satisfies ByMode,
  endKeep: "Go on answering",

  result: {
    title: { tutor: "Session ended", exam: "Block ended" } satisfies ByMode,
    score: (right: number, of: number) => `${number(right)} of ${number(of)} right`,
    share: (right: number, of: number) => (of === 0 ? "" : percent(right / of)),
    openCount: (open: number) => `${count(open, "question")} left open`,
    cards: (rated: number) => `${count(rated, "card")} rated`,
    time: (seconds: number) => `Time: ${duration(seconds)}`,
    perItem: (seconds: number) => `${duration(seconds)} per question`,
    bySubject: "By subject",
    subject: "Subject",
    none: "No subject",
    right: "Right",
    meanTime: "Mean time",
    review: "Review the questions",
    reading: "Reading the subjects…",
  },
  backToResult: "Back to the result",

  showBack: "Show the back",
  back: "Back",
  howKnown: "How well did you know it?",

  feedback: "Feedback",
  right: "Right",
  wrong: "Wrong",
  unanswered: "Not answered",
  theKey: "Key",
  yours: "Yours",
  keyIs: (letter: string) => `The key is ${letter}.`,
  youChose: (letter: string) => `You chose ${letter}.`,
  explanation: "Explanation",
  whys: "Why, option by option",
  fromLibrary: "Found in your documents",
  nowhere: "Not in your documents.",
  nowhereAtAll: "The bank does not say why, and none of the options is in your documents.",
  timeHere: (seconds: number) => `Your time: ${duration(seconds)}`,
  timeMean: (seconds: number) => `your mean: ${duration(seconds)}`,
  due: (at: number) => `Comes back ${dateTime(at)}`,
  notDue: "Does not come back by itself",
  earlier: (answered: number, right: number) =>
    answered === 0
      ? "First time you answered it"
      : `Before: ${number(right)} of ${number(answered)} right`,
  report: "The key looks wrong",
  reportField: "What is wrong with the key?",
  reportHint: "Kept with the question, for you to look up. The key is not changed.",
  reportSave: "Report",
  reported: (note: string) => `You reported its key: ${note}`,
  unreport: "Take the report back",
  suspend: "Suspend",
  suspended: "Suspended: it no longer comes up.",
  unsuspend: "Bring it back",
  lastReview: (place: number, rating: string, due: number | null) =>
    `Question ${number(place + 1)}: ${rating}${due === null ? "" : `, comes back ${dateTime(due)}`}.`,
  undo: "Take it back",
  undone: "The last review was taken back.",

  opinion: {
    title: "The model's second opinion",
    caution:
      "A model of 7 billion parameters is wrong on about every second exam question; the key and your documents count for more.",
    cautionDemo:
      "The demo model (6 million parameters) names letters no better than chance. For an opinion that means something, load a real model.",
    none: "No model is loaded.",
    models: "Choose a model",
    ask: "Ask the model",
    asked: "The model is asked.",
    waiting: (ahead: number) =>
      ahead > 0 ? `Waiting: ${count(ahead, "task")} before this one` : "Waiting for the model",
    reading: (done: number) => `Reading the question, ${percent(done / 100)}`,
    writing: (done: number, of: number) =>
      of <= 1 ? "Writing its reasoning" : `${number(done)} of ${number(of)} votes`,
    stop: "Stop",
    stopped: "Stopped. What was written so far is not kept.",
    tooLong: {
      title: "The question is too long for this model",
      detail: "It does not fit into the model's context, even without worked examples.",
    },
    which: "Opinion",
    name: (mode: string, model: string) => `${mode}, ${model}`,
    you: "you",
    key: "key",
    model: "model",
    votes: (n: number) => count(n, "vote"),
    agree: "The model agrees with you.",
    disagree: (letter: string) => `The model disagrees with you: it names ${letter}.`,
    named: (letter: string) => `The model names ${letter}.`,
    noneNamed: "The model named no option.",
    tied: (letters: string) => `The model is tied between ${letters}.`,
    keyRight: "That is the key.",
    keyWrong: "That is not the key.",
    unsure: "Model unsure: its best two are close.",
    reasoning: (n: number, of: number) =>
      of === 1 ? "Its reasoning" : `Sample ${number(n)} of ${number(of)}`,
    names: (letter: string) => `names ${letter}`,
    namesNone: "names no option",
    unverified: "Model output: unverified",
    facts: (shots: number, seconds: number) =>
      `${shots === 0 ? "no worked examples" : count(shots, "worked example")}, ${measure(seconds, "second", 1)}`,
  },
} as const;

/** Words about the settings of practising. */
export const practiceSettingsTexts = {
  retention: "Desired retention (%)",
  retentionHint:
    "How many of the questions you want to still know when they come back. A higher number brings them back sooner. Usual: 90.",
  mode: "The model's second opinion",
  shots: "Worked examples",
  shotsHint: "Questions of the same bank, with their keys, that the model reads first.",
  samples: "Samples of a vote",
  samplesHint: "More take longer.",
} as const;
