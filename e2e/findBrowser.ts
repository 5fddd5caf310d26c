import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The Chromium to test with: VIVA_BROWSER, the system's, or Playwright's own; null when there is none. */
export function findBrowser(): string | null {
  const chosen = process.env["VIVA_BROWSER"];
  if (chosen) return chosen;
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

/** Installs Debian's Chromium where that is allowed; returns why it could not, or null. */
export function installBrowser(): string | null {
  if (process.platform !== "linux" || spawnSync("which", ["apt-get"]).status !== 0) {
    return "no Chromium found; install one, or name it in VIVA_BROWSER";
  }
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args: string[]) => {
    const [command = "", ...rest] = [...sudo, "apt-get", "-qq", "-y", ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return spawnSync(command, rest, { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
  };
  // A machine may hold package lists already, or none: try, refresh, try again.
  if (apt("install", "chromium") || (apt("update") && apt("install", "chromium"))) return null;
  return "no Chromium found, and apt could not install it";
}
