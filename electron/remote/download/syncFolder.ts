import { open } from "node:fs/promises";
import { errorCode } from "./onDisk.ts";

/** What drives of networks and of virtual machines say that do not know it. */
const unknown = new Set(["EINVAL", "ENOTSUP", "ENOSYS"]);

/** Makes a folder's new names last through a loss of power, where the system lets one. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders, and does not need it.
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } catch (cause) {
    if (!unknown.has(errorCode(cause))) throw cause;
  } finally {
    await handle.close();
  }
}
