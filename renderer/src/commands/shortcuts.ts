import type { Keys } from "./keys.ts";

type Shortcuts = Readonly<Record<string, Readonly<Record<string, readonly Keys[]>>>>;

/** Every key that Viva hears, by where; those who hear them and the sheet that lists them read it here. */
export const shortcuts = {
  anywhere: {
    palette: ["Mod+k"],
    help: ["?"],
    settings: ["Mod+,"],
    search: ["/"],
    undo: ["Mod+z"],
    notifications: ["F8"],
    goAsk: ["g a"],
    goFresh: ["g n"],
    goLibrary: ["g l"],
    goVerify: ["g v"],
    goPractice: ["g p"],
    goCheck: ["g c"],
    goModels: ["g m"],
  },
  ask: {
    send: ["Enter"],
    lineBreak: ["Shift+Enter"],
    stop: ["Escape"],
    lastAnswer: ["F9"],
  },
  verify: {
    next: ["j", "ArrowDown"],
    previous: ["k", "ArrowUp"],
    confirmed: ["1"],
    wrong: ["2"],
    notFound: ["3"],
  },
  reader: {
    find: ["Mod+f"],
    nextMatch: ["Enter"],
    previousMatch: ["Shift+Enter"],
    leaveFind: ["Escape"],
    nextPage: ["ArrowRight"],
    previousPage: ["ArrowLeft"],
    larger: ["+", "="],
    smaller: ["-"],
  },
  session: {
    choose: ["a…e", "1…9"],
    strike: ["x a…z", "x 1…9"],
    guess: ["g"],
    unsure: ["u"],
    sure: ["s"],
    go: ["Enter"],
    flag: ["f"],
    next: ["n"],
    previous: ["p"],
    mark: ["m"],
    removeMark: ["Delete"],
    overview: ["o"],
    labs: ["l"],
    calculator: ["k"],
    reveal: ["Space", "Enter"],
    rate: ["1…4"],
    undo: ["z"],
  },
  writing: {
    guess: ["g"],
    unsure: ["u"],
    sure: ["s"],
    commit: ["Mod+Enter"],
  },
  board: {
    next: ["j", "ArrowDown"],
    previous: ["k", "ArrowUp"],
    nextToSettle: ["n"],
    mine: ["1"],
    first: ["2"],
    second: ["3"],
    none: ["4"],
    unsure: ["5"],
    openAgain: ["o"],
    details: ["s"],
    keep: ["c"],
  },
} as const satisfies Shortcuts;

/** A part of Viva that has keys of its own. */
export type ShortcutArea = keyof typeof shortcuts;
