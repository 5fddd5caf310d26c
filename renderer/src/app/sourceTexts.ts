import type { ShownSupport } from "../ask/shownSupport.ts";
import { count, number } from "./numbers.ts";

/** What the passages say about a sentence, as a name. */
const support: Record<ShownSupport, string> = {
  supported: "Supported",
  partly: "Partly supported",
  notFound: "Not found in the sources",
  numberConflict: "Number conflict",
  contradicted: "A source says otherwise",
};

/** Words about where an answer comes from: choosing sources, passages, citations and support. */
export const sourceTexts = {
  control: "Sources",
  chosen: (choice: string) => `Sources: ${choice}`,
  automatic: "Automatic",
  automaticHint: (documents: number | null) =>
    documents === null
      ? "Searches your whole library"
      : `Searches all ${count(documents, "document")} of your library`,
  documents: "Chosen documents…",
  documentsHint: "Searches only those you choose",
  documentCount: (n: number) => count(n, "document"),
  none: "None",
  noneHint: "The model alone, without citations",
  libraryEmpty: "Library is empty",
  libraryEmptyDetail: "Answers come from the model alone until you add documents.",
  addDocuments: "Add documents",

  dialogTitle: "Answer from these documents",
  dialogSearch: "Find a document",
  dialogNoMatch: (search: string) => `No document matches “${search}”.`,
  dialogAll: "Choose all shown",
  dialogClear: "Clear",
  dialogCount: (n: number) => `${number(n)} chosen`,
  dialogUse: "Use these",
  dialogList: "Documents",

  page: (label: string) => `page ${label}`,
  pageShort: (label: string) => `p. ${label}`,
  section: (label: string) => `section ${label}`,
  sectionShort: (label: string) => `sect. ${label}`,
  passagesNow: "Passages that would be sent",
  chip: (n: number, title: string, place: string) => `[${n}] ${title}, ${place}`,
  source: (n: number, title: string, place: string) => `Source ${number(n)}: ${title}, ${place}`,
  leaveOut: (source: string) => `Leave out ${source}`,
  leftOut: (n: number) => `${number(n)} left out`,
  putBackAll: "Put back all",
  open: (place: string) => `Open ${place}`,

  nothingTitle: "Your documents say nothing about this question",
  nothingChosenTitle: "The chosen documents say nothing about this question",
  nothingDetail: "Ask in other words, choose other sources, or do without them.",
  alone: "Answer from the model alone",
  writtenAlone: "From the model alone, without your documents",

  sent: (n: number) => `Sources sent (${number(n)})`,
  cited: (sentences: number) => `Cited in ${count(sentences, "sentence")}`,
  notCited: "Not cited",
  againWithout: "Ask again without this source",
  copyHeading: "Sources",

  support,
  supportWhy: (name: string, reason: string) => `${name}: ${reason}`,
  answerSays: "The answer",
  sharedWords: "Words in both are marked.",
  conflictingNumbers: "The numbers that differ are marked.",
  conflictingWords: "The words to compare are marked.",
  foundByCode: "The model did not name this passage; it was found by comparing words.",
  elsewhere: (n: number) => `A passage about this sentence was found in source ${number(n)}.`,
  checking: "Each sentence is compared with its sources once the answer is complete.",
  /** For an answer of one sentence. */
  theSentence: {
    supported: "A source seems to say this",
    partly: "A source says part of this",
    notFound: "No source says this",
    numberConflict: "A source gives another number",
    contradicted: "A source says otherwise",
  } satisfies Record<ShownSupport, string>,
  allSupported: (all: number) => `All ${number(all)} sentences supported`,
  supportedOf: (supported: number, all: number) =>
    supported === 0
      ? `None of ${number(all)} sentences supported`
      : `${number(supported)} of ${number(all)} sentences supported`,
  partlyCount: (n: number) => `${number(n)} partly supported`,
  contradictedCount: (n: number) => `${number(n)} contradicted`,
  conflicts: (n: number) => count(n, "number conflict"),
  notFoundCount: (n: number) => `${number(n)} not found`,
  stripped: (n: number) =>
    n === 1
      ? "1 citation marker named no source and was removed."
      : `${number(n)} citation markers named no source and were removed.`,
} as const;
