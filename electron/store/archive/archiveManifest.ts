import { z } from "zod";
import { archiveFacts } from "../../contract/data.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Every place of an archive; only the first three kinds are ever unpacked, each to a name that is chosen here. */
const archivePath = z
  .string()
  .max(1000)
  .regex(
    /^(?:README\.txt|data\/(?:viva\.db|preferences\.json|originals\/[0-9a-f]{64})|readable\/[^\\]+)$/,
  );

/** What an archive holds, file by file. It comes last, when all is known. */
export const archiveManifest = archiveFacts.omit({ bytes: true }).extend({
  format: z.literal("viva-export"),
  /** Of this format. */
  formatVersion: z.number().int().positive(),
  /** Titles of documents whose files were not there any more. */
  lacking: z.array(z.string()).default([]),
  files: z
    .array(z.object({ path: archivePath, bytes: z.number().int().nonnegative(), sha256 }))
    .max(1_000_000),
});
export type ArchiveManifest = z.infer<typeof archiveManifest>;

export const formatVersion = 1;
export const manifestPath = "manifest.json";
export const databasePath = "data/viva.db";
export const preferencesPath = "data/preferences.json";
export const originalsPath = "data/originals/";
