import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { check, checkEvent, checkInput, checkStatistics, checkSummary } from "./check.ts";
import { localEngine, memoryPlan } from "./engine.ts";
import { id } from "./id.ts";
import { procedure } from "./procedure.ts";

const done = z.object({});

/** What a screen can ask about checks. */
export const checkProcedures = {
  begin: procedure.input(checkInput.begin).output(check),
  queue: procedure.input(checkInput.queue).output(z.object({ checks: z.array(id) })),
  /** What it takes to have these models answer beside the loaded one. */
  memory: procedure.input(z.object({ engines: z.array(localEngine).max(2) })).output(memoryPlan),
  list: procedure
    .input(checkInput.list)
    .output(z.object({ items: z.array(checkSummary), total: z.number().int() })),
  /** The check first, then its news until the page leaves; engines go on without one. */
  watch: procedure.input(checkInput.check).output(eventIterator(checkEvent)),
  /** Keeps what the student has written so far. */
  write: procedure.input(checkInput.write).output(done),
  commit: procedure.input(checkInput.commit).output(check),
  /** Lets an engine write its column anew, perhaps another engine. */
  again: procedure.input(checkInput.again).output(check),
  stop: procedure.input(checkInput.column).output(done),
  approve: procedure.input(checkInput.approve).output(done),
  /** The column is left without an answer. */
  decline: procedure.input(checkInput.column).output(done),
  arrange: procedure.input(checkInput.arrange).output(check),
  tag: procedure.input(checkInput.tag).output(check),
  moveClaim: procedure.input(checkInput.moveClaim).output(check),
  settle: procedure.input(checkInput.settle).output(check),
  /** Turns a row into a practice card. */
  keep: procedure.input(checkInput.keep).output(check),
  /** Turns every row that the student lacks or has wrong, once settled or keyed, into a card; kept counts the new ones. */
  keepMissed: procedure.input(checkInput.check).output(z.object({ check, kept: z.number().int() })),
  /** A removed check can be restored for thirty days. */
  remove: procedure.input(checkInput.check).output(done),
  restore: procedure.input(checkInput.check).output(done),
  export: procedure
    .input(checkInput.export)
    .output(z.object({ fileName: z.string(), mediaType: z.string(), text: z.string() })),
  statistics: procedure.output(checkStatistics),
};
