import { spawn } from "node:child_process";

/** The system's own way to open an address: program and arguments, never through a shell. */
export function browserCommand(platform: NodeJS.Platform, url: string): [string, string[]] {
  if (platform === "darwin") return ["open", [url]];
  if (platform === "win32") return ["rundll32.exe", ["url.dll,FileProtocolHandler", url]];
  return ["xdg-open", [url]];
}

/**
 * Opens the default browser and does not wait for it; where that fails the printed address is still there.
 * Other users of this computer may read the address from the process list: that it opens Viva only once
 * means that the student would see "This address has been used" if one of them came first.
 */
export function openBrowser(url: string): void {
  const [program, args] = browserCommand(process.platform, url);
  const child = spawn(program, args, { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
