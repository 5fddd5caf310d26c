import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { serverSettings, serverStatus } from "./engine.ts";
import { procedure } from "./procedure.ts";

/** What a screen can ask about the server of the student's choice. */
export const serverProcedures = {
  /** The present status at once, then every change. */
  watch: procedure.output(eventIterator(serverStatus)),
  /** Failed SERVER_ADDRESS when it is switched on with an address that is none. */
  update: procedure.input(serverSettings.partial()).output(serverStatus),
  /** Null forgets it. */
  setKey: procedure
    .input(z.object({ key: z.string().trim().min(1).max(10_000).nullable() }))
    .output(serverStatus),
  /** The names of the models that the server offers: the only call that a settings page makes to it. */
  models: procedure.output(z.object({ models: z.array(z.string()), tookMs: z.number() })),
};
