import { describeFailure } from "../contract/failureMessage.ts";
import { errorCode } from "../documents/refuseFile.ts";
import { desktopTexts } from "./desktopTexts.ts";
import type { Refusal } from "./refusedStart.ts";

/** Why the system lets nobody use a data folder: in the words of a failure where there are some. */
export function folderRefusal(folder: string, cause: unknown): Refusal {
  switch (errorCode(cause)) {
    case "ENOSPC":
    case "EDQUOT":
      return describeFailure({ code: "DISK_FULL", data: {} });
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return describeFailure({ code: "DATA_READ_ONLY", data: { folder } });
    default:
      return { title: desktopTexts.folderUnusable, detail: String(cause) };
  }
}
