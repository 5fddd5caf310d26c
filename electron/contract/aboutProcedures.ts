import { z } from "zod";
import { aboutViva } from "./about.ts";
import { procedure } from "./procedure.ts";

/** What a screen can ask about Viva itself. */
export const aboutProcedures = {
  get: procedure.output(aboutViva),
  /** The whole text of a part's licence; null for a part that there is not. */
  licence: procedure
    .input(z.object({ id: z.string().max(300) }))
    .output(z.object({ text: z.string().nullable() })),
};
