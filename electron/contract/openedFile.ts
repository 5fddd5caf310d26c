import { z } from "zod";

/** The endings of files that Viva opens when the system hands it one; a test holds the packages' associations against them. */
const endings = { model: ["gguf"], bank: ["gift", "apkg"] } as const;

/** A file that the system handed to Viva's window: what it is by its name, and where it lies. */
export const openedFile = z.object({
  kind: z.enum(["model", "bank"]),
  path: z.string().min(1),
});
export type OpenedFile = z.infer<typeof openedFile>;

/** What the file at a path is by its ending, in any case; null where Viva does not open such files. */
export function openedFileAt(path: string): OpenedFile | null {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase();
  for (const kind of ["model", "bank"] as const) {
    if (endings[kind].some((one) => one === ending)) return { kind, path };
  }
  return null;
}
