import type { Clock, VerifyStore } from "../../core/ports.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";
import { concludeAnswer } from "./concludeAnswer.ts";
import * as kept from "./kept.ts";
import * as prompts from "./prompts.ts";
import { countVerdicts } from "./statistics.ts";

type VerifyDatabases = {
  readonly reader: ReadDatabase;
  readonly writer: WriteDatabase;
  readonly clock: Clock;
};

/** Verification over a database; run turns what the disk refuses into failures. */
export function verifyPort(
  { reader, writer, clock }: VerifyDatabases,
  run: <T>(work: () => T) => T,
): VerifyStore {
  return {
    prompt: (id) => run(() => prompts.promptById(reader, id)),
    decide: (id, decision) => run(() => prompts.decide(writer, id, decision)),
    conclude: (answerId, conclusion) => run(() => concludeAnswer(writer, answerId, conclusion)),
    answersWithoutPrompts: (limit) => run(() => prompts.answersWithoutPrompts(reader, limit)),
    open: (query) => run(() => prompts.openPrompts(reader, query)),
    statistics: () => run(() => countVerdicts(reader)),
    kept: {
      list: () => run(() => kept.listKept(reader)),
      add: (item) => run(() => kept.addKept(writer, item)),
      edit: (id, front, back) => run(() => kept.editKept(writer, id, front, back)),
      remove: (id) => run(() => kept.removeKept(writer, id, clock.now())),
    },
  };
}
