import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** The folder of the student's data: --data, else VIVA_DATA, else the system's usual place. */
export function dataFolder(option: string | undefined): string {
  const chosen = option ?? process.env["VIVA_DATA"];
  return chosen ? resolve(chosen) : join(usualPlace(), "Viva");
}

function usualPlace(): string {
  switch (process.platform) {
    case "win32":
      return process.env["APPDATA"] ?? join(homedir(), "AppData", "Roaming");
    case "darwin":
      return join(homedir(), "Library", "Application Support");
    default:
      return process.env["XDG_DATA_HOME"] ?? join(homedir(), ".local", "share");
  }
}
