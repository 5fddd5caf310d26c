import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { aboutProcedures } from "./aboutProcedures.ts";
import { appInfo, notice, settings } from "./app.ts";
import {
  answerEvent,
  answerMessage,
  budget,
  conversation,
  conversationMessage,
  conversationSummary,
  question,
} from "./conversation.ts";
import { sources } from "./grounding.ts";
import { id } from "./id.ts";
import {
  documentOverview,
  documentPage,
  embeddingState,
  foundText,
  importProgress,
  libraryDocument,
  libraryInput,
  passage,
  searchResult,
  uploadPieceBytes,
} from "./library.ts";
import { bank, bankImport, bankInput, exportFormat, facet, item } from "./bank.ts";
import { checkProcedures } from "./checkProcedures.ts";
import { dataProcedures } from "./dataProcedures.ts";
import { auditEvent, auditInput } from "./keyAudit.ts";
import { modelProcedures } from "./modelProcedures.ts";
import { opinionEvent, opinionInput, opinionRun } from "./opinion.ts";
import {
  dueCount,
  feedback,
  practiceInput,
  response,
  selection,
  session,
  sessionEvent,
  sessionPlan,
  sessionSummary,
  shownItem,
} from "./practice.ts";
import { privacyProcedures } from "./privacyProcedures.ts";
import { procedure } from "./procedure.ts";
import { serverProcedures } from "./serverProcedures.ts";
import { studyPackProcedures } from "./studyPackProcedures.ts";
import { practiceStatistics } from "./practiceStatistics.ts";
import { keptItem, openPrompt, verifyCount, verifyInput } from "./verify.ts";

/** Where a new question goes: a conversation and the answer it follows; nulls start a new one. */
const place = z.object({ conversationId: id.nullable(), parentId: id.nullable() });

/** What a question is asked with; the sources of a regenerated answer default to those it had. */
const asked = place.extend({ question, sources });

const done = z.object({});

/** Everything a screen can ask of the core. */
export const contract = {
  app: {
    info: procedure.output(appInfo),
    /** Ends at shutdown; a screen uses it to notice that the core is gone. */
    alive: procedure.output(eventIterator(z.object({ at: z.number() }))),
  },
  notice: {
    get: procedure.output(notice),
    acknowledge: procedure.input(z.object({ version: z.string() })).output(notice),
  },
  settings: {
    get: procedure.output(settings),
    update: procedure.input(settings.partial()).output(settings),
  },
  models: modelProcedures,
  conversations: {
    list: procedure
      .input(
        z.object({
          search: z.string().max(500),
          limit: z.number().int().min(1).max(500),
          offset: z.number().int().min(0),
        }),
      )
      .output(z.object({ items: z.array(conversationSummary), total: z.number().int() })),
    get: procedure.input(z.object({ id })).output(conversation),
    rename: procedure
      .input(z.object({ id, title: z.string().trim().min(1).max(200) }))
      .output(conversationSummary),
    remove: procedure.input(z.object({ id })).output(z.object({})),
    restore: procedure.input(z.object({ id })).output(conversationSummary),
    /** Shows the branch that ends in, or passes through, this version of a message. */
    show: procedure.input(z.object({ messageId: id })).output(conversation),
    export: procedure
      .input(z.object({ id, format: z.enum(["markdown", "json"]) }))
      .output(z.object({ fileName: z.string(), mediaType: z.string(), text: z.string() })),
  },
  ask: {
    /** The budget and the passages that would be sent now; relevant is false when a search found nothing to the point. */
    budget: procedure
      .input(asked)
      .output(z.object({ budget, passages: z.array(passage), relevant: z.boolean() })),
    /** Saves the question, starts the answer and returns at once; watch the answer to read it. */
    send: procedure.input(asked).output(
      z.object({
        conversationId: id,
        questionId: id,
        answerId: id,
        /** The question and its empty answer, so that a page need not read a long conversation anew. */
        messages: z.array(conversationMessage),
      }),
    ),
    regenerate: procedure
      .input(z.object({ answerId: id, sources: sources.optional() }))
      .output(z.object({ answerId: id })),
    /** May be called by any number of pages at any time; a finished answer yields its snapshot and done. */
    watch: procedure.input(z.object({ answerId: id })).output(eventIterator(answerEvent)),
    stop: procedure.input(z.object({ answerId: id })).output(z.object({})),
  },
  library: {
    /** Files and folders of this computer, folders with all that is below them. */
    add: procedure.input(libraryInput.paths).output(z.object({ imports: z.array(id) })),
    /** A file that comes in pieces from a page: begin, append each piece, finish. */
    beginUpload: procedure
      .input(
        z.object({
          name: z.string().min(1).max(500),
          folder: z.string().max(2000).nullable(),
          bytes: z.number().int().nonnegative(),
        }),
      )
      .output(z.object({ uploadId: id })),
    appendUpload: procedure
      .input(
        z.object({ uploadId: id, base64: z.string().max(Math.ceil(uploadPieceBytes / 3) * 4) }),
      )
      .output(z.object({ received: z.number().int() })),
    finishUpload: procedure.input(z.object({ uploadId: id })).output(z.object({ importId: id })),
    abandonUpload: procedure.input(z.object({ uploadId: id })).output(done),
    /** Yields the present progress at once, then every change. */
    imports: procedure.output(eventIterator(importProgress)),
    unlock: procedure
      .input(libraryInput.import.extend({ password: z.string().max(1000) }))
      .output(done),
    readByOcr: procedure.input(libraryInput.import).output(done),
    retryImport: procedure.input(libraryInput.import).output(done),
    /** Null cancels all. What is already in the library stays. */
    cancelImport: procedure.input(z.object({ importId: id.nullable() })).output(done),
    /** Reads a document of the library once more, the pictures of its pages by OCR; it replaces itself. */
    readPictures: procedure.input(libraryInput.document).output(done),
    /** Takes those that ended out of the list. */
    dismissImports: procedure.output(done),

    /** All current documents, newest first. */
    list: procedure.output(z.object({ documents: z.array(libraryDocument) })),
    open: procedure.input(libraryInput.document).output(documentOverview),
    page: procedure.input(libraryInput.page).output(documentPage),
    passage: procedure.input(z.object({ passageId: z.number().int() })).output(passage),
    /** A slice of the original file; total is its size. */
    original: procedure
      .input(
        libraryInput.document.extend({
          offset: z.number().int().nonnegative(),
          length: z.number().int().min(1).max(uploadPieceBytes),
        }),
      )
      .output(z.object({ base64: z.string(), total: z.number().int() })),
    find: procedure
      .input(libraryInput.document.extend({ query: z.string().max(500) }))
      .output(z.object({ found: z.array(foundText) })),
    search: procedure
      .input(libraryInput.search)
      .output(z.object({ results: z.array(searchResult) })),
    rename: procedure
      .input(libraryInput.document.extend({ title: z.string().trim().min(1).max(300) }))
      .output(libraryDocument),
    tag: procedure.input(libraryInput.tags).output(libraryDocument),
    remove: procedure.input(libraryInput.document).output(done),
    restore: procedure.input(libraryInput.document).output(libraryDocument),

    /** Folders that are looked through for new and changed files while Viva runs. */
    watched: procedure.output(z.object({ folders: z.array(z.string()) })),
    watchFolder: procedure.input(z.object({ path: z.string().min(1) })).output(done),
    unwatchFolder: procedure.input(z.object({ path: z.string().min(1) })).output(done),
  },
  embedding: {
    watch: procedure.output(eventIterator(embeddingState)),
    /** Loads an embedding model, then indexes the library in the background. */
    load: procedure.input(z.object({ path: z.string() })).output(done),
    unload: procedure.output(done),
  },
  verify: {
    decide: procedure.input(verifyInput.decide).output(answerMessage),
    /** Opens a settled prompt again. */
    reopen: procedure.input(z.object({ promptId: id })).output(answerMessage),
    /** What is open: most dangerous first, then oldest. */
    open: procedure
      .input(z.object({ limit: z.number().int().min(1).max(500), offset: z.number().int().min(0) }))
      .output(z.object({ items: z.array(openPrompt), total: z.number().int() })),
    statistics: procedure.output(z.object({ counts: z.array(verifyCount) })),
    /** Turns a claim into a note or a card. */
    keep: procedure.input(verifyInput.keep).output(keptItem),
    kept: procedure.output(z.object({ items: z.array(keptItem) })),
    edit: procedure.input(verifyInput.edit).output(keptItem),
    discard: procedure.input(z.object({ id })).output(done),
    /** Brings back what was discarded since the start. Failed PROMPT_MISSING. */
    putBack: procedure.input(z.object({ id })).output(keptItem),
  },
  banks: {
    list: procedure.output(z.object({ banks: z.array(bank) })),
    /** Those that can be restored, the last removed first. */
    removed: procedure.output(z.object({ banks: z.array(bank) })),
    /** Files of this computer, each into the bank of this name, or of the file's own. */
    add: procedure
      .input(
        z.object({
          paths: z.array(z.string().min(1)).min(1).max(100),
          name: z.string().trim().min(1).max(200).nullable(),
        }),
      )
      .output(z.object({ imports: z.array(id) })),
    /** After library.beginUpload and its pieces: the file is a bank. */
    finishUpload: procedure
      .input(z.object({ uploadId: id, name: z.string().trim().min(1).max(200).nullable() }))
      .output(z.object({ importId: id })),
    /** Yields all imports at once, then whenever one changes, newest first. */
    imports: procedure.output(eventIterator(z.object({ imports: z.array(bankImport) }))),
    cancelImport: procedure.input(z.object({ importId: id })).output(done),
    /** Takes those that ended out of the list. */
    dismissImports: procedure.output(done),
    rename: procedure
      .input(bankInput.bank.extend({ name: z.string().trim().min(1).max(200) }))
      .output(bank),
    /** A removed bank can be restored for thirty days. */
    remove: procedure.input(bankInput.bank).output(done),
    restore: procedure.input(bankInput.bank).output(bank),
    /** Subjects and tags of the items of these banks (of all, when there are none), most items first. */
    facets: procedure
      .input(z.object({ banks: z.array(id) }))
      .output(z.object({ subjects: z.array(facet), tags: z.array(facet) })),
    items: procedure
      .input(bankInput.list)
      .output(z.object({ items: z.array(item), total: z.number().int() })),
    item: procedure.input(bankInput.item).output(item),
    edit: procedure.input(bankInput.edit).output(item),
    suspend: procedure.input(bankInput.suspend).output(done),
    /** "The key looks wrong"; a null note takes it back. */
    report: procedure.input(bankInput.report).output(item),
    /** Goes through a bank for keys that models, documents or the student doubt; each is found once, in their order. */
    audit: procedure.input(bankInput.bank).output(eventIterator(auditEvent)),
    /** The key was looked up and is right; it is doubted again after a new opinion, report or edit. False takes it back. */
    confirmKey: procedure.input(auditInput.confirm).output(item),
    image: procedure
      .input(z.object({ sha256: z.string().length(64) }))
      .output(z.object({ mediaType: z.string(), base64: z.string() })),
    /** The file's name first, then its text in pieces. */
    export: procedure
      .input(bankInput.bank.extend({ format: exportFormat }))
      .output(
        eventIterator(
          z.discriminatedUnion("type", [
            z.object({ type: z.literal("file"), fileName: z.string(), mediaType: z.string() }),
            z.object({ type: z.literal("text"), text: z.string() }),
          ]),
        ),
      ),
  },
  practice: {
    /** How many items are as wished now. */
    count: procedure.input(z.object({ selection })).output(z.object({ items: z.number().int() })),
    begin: procedure.input(sessionPlan).output(session),
    /** Newest first. */
    sessions: procedure.output(z.object({ sessions: z.array(sessionSummary) })),
    open: procedure.input(practiceInput.session).output(session),
    /** Its clock runs while somebody watches; the session comes first. */
    watch: procedure.input(practiceInput.session).output(eventIterator(sessionEvent)),
    show: procedure.input(practiceInput.at).output(shownItem),
    goTo: procedure.input(practiceInput.at).output(session),
    respond: procedure.input(practiceInput.respond).output(response),
    /** Locks an item: tutor mode only. A question needs a chosen option. */
    commit: procedure.input(practiceInput.at).output(feedback),
    /** Shows a card's back and locks it; rate says how it was known. */
    rate: procedure.input(practiceInput.rate).output(feedback),
    /** A card's back may be seen before it is rated. */
    reveal: procedure.input(practiceInput.at).output(feedback),
    feedback: procedure.input(practiceInput.at).output(feedback),
    /** Tutor mode only. */
    pause: procedure.input(practiceInput.session.extend({ paused: z.boolean() })).output(session),
    end: procedure.input(practiceInput.session).output(session),
    /** A removed session can be restored for thirty days. */
    remove: procedure.input(practiceInput.session).output(done),
    restore: procedure.input(practiceInput.session).output(done),
    due: procedure.output(dueCount),
    /** Takes back the last review: its item comes back as it would have. A card opens again; a question, whose key was seen, stays locked. */
    undo: procedure.output(z.object({ sessionId: id, place: z.number().int() })),
    statistics: procedure.input(z.object({ banks: z.array(id) })).output(practiceStatistics),
  },
  opinions: {
    /** Starts an opinion on a locked item, or finds the stored one; its news until it is done. */
    ask: procedure.input(opinionInput.ask).output(eventIterator(opinionEvent)),
    runs: procedure.output(eventIterator(z.object({ runs: z.array(opinionRun) }))),
    run: procedure.input(opinionInput.run).output(z.object({ runId: id })),
    stopRun: procedure.input(z.object({ runId: id })).output(done),
    dismissRuns: procedure.output(done),
  },
  server: serverProcedures,
  checks: checkProcedures,
  data: dataProcedures,
  privacy: privacyProcedures,
  about: aboutProcedures,
  studyPack: studyPackProcedures,
};
export type Contract = typeof contract;
