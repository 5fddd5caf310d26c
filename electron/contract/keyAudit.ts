import { z } from "zod";
import { item } from "./bank.ts";
import { id } from "./id.ts";
import { opinionMode, opinionModel } from "./opinion.ts";
import { passage } from "./library.ts";

const count = z.number().int().nonnegative();

/** A model that names another option than the key: by its latest opinion, however it was asked. */
export const dissentingModel = z.object({
  model: opinionModel,
  mode: opinionMode,
  /** The option it names, from 0. */
  chosen: count,
  /** What it gives that option: its probability among the letters, or its share of the votes. */
  share: z.number().min(0).max(1),
});
export type DissentingModel = z.infer<typeof dissentingModel>;

/** A question whose key is doubted, for a human to look up: item.reported is what the student says against it. */
export const auditEntry = z.object({
  item,
  /** One for each model. */
  models: z.array(dissentingModel),
  /** How many models name the key. */
  agreeing: count,
  /** The one option that the student's documents speak of, when it is not the key; null when they do not say. */
  documents: z
    .object({
      option: count,
      quotes: z.array(z.object({ passage, quote: z.string() })).min(1),
    })
    .nullable(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** How far an audit is; it has ended when checked equals of. */
export const auditProgress = z.object({
  checked: count,
  /** Questions that are not suspended. */
  of: count,
  /** How many models have answered any of those checked. */
  models: count,
});
export type AuditProgress = z.infer<typeof auditProgress>;

export const auditEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("found"), entry: auditEntry }),
  z.object({ type: z.literal("progress"), ...auditProgress.shape }),
]);
export type AuditEvent = z.infer<typeof auditEvent>;

export const auditInput = {
  confirm: z.object({ itemId: id, confirmed: z.boolean() }),
} as const;
