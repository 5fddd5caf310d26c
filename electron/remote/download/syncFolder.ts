import { open } from "node:fs/promises";

/** Makes a folder's new names last through a loss of power, where the system lets one. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders, and does not need it.
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
