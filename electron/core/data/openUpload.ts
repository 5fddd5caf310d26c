import type { OpenedArchive } from "../../contract/data.ts";
import { Failed, fail } from "../failed.ts";
import type { FoundFile } from "../ports.ts";

/** Opens an archive that came from a page and deletes the copy that came, whatever is found in it. */
export async function openUpload(
  { path, name }: Pick<FoundFile, "path" | "name">,
  archives: {
    readonly open: (path: string) => Promise<OpenedArchive>;
    readonly discard: (path: string) => Promise<void>;
  },
): Promise<OpenedArchive> {
  try {
    return await archives.open(path);
  } catch (cause) {
    // The student knows it by its name; where its copy lay says nothing.
    if (cause instanceof Failed && cause.failure.code === "ARCHIVE_INVALID") {
      return fail("ARCHIVE_INVALID", { ...cause.failure.data, path: name });
    }
    throw cause;
  } finally {
    await archives.discard(path);
  }
}
