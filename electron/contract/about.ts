import { z } from "zod";

/** Something that Viva is made of: a package, or a part that was compiled into one. */
export const licensedPart = z.object({
  /** Its name and version; "viva" is Viva itself. */
  id: z.string(),
  name: z.string(),
  version: z.string(),
  /** As SPDX writes it, such as "MIT" or "Apache-2.0". */
  licence: z.string(),
  /** Who wrote it or holds the copyright; empty where nothing says. */
  author: z.string(),
});
export type LicensedPart = z.infer<typeof licensedPart>;

/** What the build writes beside the programs: every part, with the whole text of its licence. */
export const licencesFile = z.object({
  parts: z.array(licensedPart.extend({ text: z.string().min(1) })),
  /** The release of llama.cpp that answers; null where the package does not say. */
  llamaCpp: z.string().nullable(),
});
export type LicencesFile = z.infer<typeof licencesFile>;

/** What Viva runs on, besides what app.info tells. */
export const aboutViva = z.object({
  /** The Node that runs the core, such as "24.21.0". */
  node: z.string(),
  llamaCpp: z.string().nullable(),
  /** What the page may do, as the Content-Security-Policy that comes with it says. */
  contentPolicy: z.string(),
  /** Empty where Viva was not built, such as in a test of its parts. */
  parts: z.array(licensedPart),
});
export type AboutViva = z.infer<typeof aboutViva>;
