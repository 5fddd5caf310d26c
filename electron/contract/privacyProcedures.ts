import { eventIterator } from "@orpc/contract";
import { openedConnections } from "./privacy.ts";
import { procedure } from "./procedure.ts";

/** What a screen can ask about what leaves this computer. */
export const privacyProcedures = {
  /** All connections since the start at once, then after every change, at most twice a second. */
  watch: procedure.output(eventIterator(openedConnections)),
};
