import { z } from "zod";

/** The columns of the board. */
export const columnKind = z.enum(["mine", "model", "second", "reference"]);
export type ColumnKind = z.infer<typeof columnKind>;
