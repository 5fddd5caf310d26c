import { count, number } from "./numbers.ts";

/** Words about the study pack that ships with Viva. */
export const studyPackTexts = {
  name: "Study pack",
  articles: (n: number) => count(n, "article"),
  shownOf: (n: number, all: number) => `${number(n)} of ${count(all, "article")}`,
  group: "Came with Viva. Study material, not guidance.",
  manage: "Remove or restore",
  progress: (done: number, total: number) => `Study pack: ${number(done)} of ${number(total)}`,
  progressLabel: "Study pack being added",
  failedTitle: "The study pack was not added",
  again: "Try again",

  /** In the sources of a question. */
  choose: (n: number) => `Study pack (${count(n, "article")})`,
  chooseHint: "Came with Viva",
  showArticles: "Show the articles",
  hideArticles: "Hide the articles",

  /** In Settings. */
  title: "Study pack",
  what: "Short articles of clinical basics in your library, and a bank of questions on them in Practice. Both came with Viva, so that you can try everything before you add documents of your own.",
  limits:
    "It is study material, not guidance. Checked on 22 November 2026 against settled textbook knowledge; no clinician has reviewed it.",
  licence: "Licence: CC BY 4.0.",
  here: (documents: number, items: number) =>
    `${count(documents, "article")} and ${count(items, "question")} are here.`,
  partly: (documents: number, items: number) =>
    `A part of it is here: ${count(documents, "article")} and ${count(items, "question")}.`,
  gone: "You have removed it.",
  absent: "This Viva was started without it.",
  remove: "Remove the study pack",
  restore: "Restore the study pack",
  restoreRest: "Restore what is missing",
  keeps:
    "Removing keeps your conversations, cards and notes. What you answered stays in the statistics for thirty days, and for good once you restore it.",
  coming: "The study pack is coming in",
  removed: "Study pack removed",
  restored: "Study pack restored",
} as const;
