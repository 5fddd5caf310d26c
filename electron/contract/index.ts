import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { appInfo, notice, settings } from "./app.ts";
import {
  answerEvent,
  budget,
  conversation,
  conversationSummary,
  id,
  question,
} from "./conversation.ts";
import { failureData } from "./failure.ts";
import {
  folderListing,
  loadOptions,
  loadedModel,
  modelFile,
  modelState,
  profileSummary,
} from "./models.ts";

const declaredErrors = Object.fromEntries(
  Object.entries(failureData).map(([code, data]) => [code, { data }]),
) as { [C in keyof typeof failureData]: { data: (typeof failureData)[C] } };

const procedure = oc.errors(declaredErrors);

/** Where a new question goes: a conversation and the answer it follows; nulls start a new one. */
const place = z.object({ conversationId: id.nullable(), parentId: id.nullable() });

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
  models: {
    watch: procedure.output(eventIterator(modelState)),
    inspect: procedure.input(z.object({ path: z.string() })).output(modelFile),
    load: procedure
      .input(
        z.object({
          path: z.string(),
          options: loadOptions.partial(),
          /** True clears a quarantine: the student insists. */
          despiteQuarantine: z.boolean(),
        }),
      )
      .output(loadedModel),
    cancelLoad: procedure.output(z.object({})),
    unload: procedure.output(z.object({})),
    profiles: procedure.output(z.array(profileSummary)),
    browse: procedure.input(z.object({ path: z.string().nullable() })).output(folderListing),
    /** Desktop only: the system's file dialog; null when the student cancels. */
    pick: procedure.output(z.object({ path: z.string().nullable() })),
  },
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
    budget: procedure.input(place.extend({ question })).output(budget),
    /** Saves the question, starts the answer and returns at once; watch the answer to read it. */
    send: procedure
      .input(place.extend({ question }))
      .output(z.object({ conversationId: id, questionId: id, answerId: id })),
    regenerate: procedure.input(z.object({ answerId: id })).output(z.object({ answerId: id })),
    /** May be called by any number of pages at any time; a finished answer yields its snapshot and done. */
    watch: procedure.input(z.object({ answerId: id })).output(eventIterator(answerEvent)),
    stop: procedure.input(z.object({ answerId: id })).output(z.object({})),
  },
};
export type Contract = typeof contract;
