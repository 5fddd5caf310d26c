import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { procedure } from "./procedure.ts";
import { studyPackState } from "./studyPack.ts";

/** The study pack that ships with Viva. */
export const studyPackProcedures = {
  /** Yields at once, then whenever it changes. */
  watch: procedure.output(eventIterator(studyPackState)),
  /** Takes it out of the library and the banks; what the student wrote and answered stays. */
  remove: procedure.output(z.object({})),
  /** Brings all of it back, in the background where it must be read again. */
  restore: procedure.output(z.object({})),
};
