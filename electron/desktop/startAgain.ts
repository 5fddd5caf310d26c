import { spawn } from "node:child_process";
import type { App } from "electron";
import { filesIn } from "./openedFiles.ts";

type Started = {
  /** The words after the program's name. */
  readonly words: readonly string[];
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly program: string;
};

/** What starts Viva again: its program, or the one file in which it was unpacked for this start alone. */
export type NextStart = {
  readonly program: string;
  readonly args: readonly string[];
  /** Electron's own helper waits within the AppImage, which is gone as soon as Viva is. */
  readonly byHelper: boolean;
};

/** The next start: as this one was, but with these files instead of those that it was given. */
export function nextStart(started: Started, paths: readonly string[]): NextStart {
  const { words, folder, env, program } = started;
  const args = [...words.filter((word) => filesIn([word], folder).length === 0), ...paths];
  const { APPDIR, APPIMAGE, PORTABLE_EXECUTABLE_FILE: portable } = env;
  const isOwn = env["PORTABLE_EXECUTABLE_APP_FILENAME"]?.toLowerCase() === "viva";
  // Other programs of these kinds hand their own names down to what they start.
  if (APPDIR && APPIMAGE && program.startsWith(`${APPDIR}/`)) {
    return { program: APPIMAGE, args, byHelper: false };
  }
  return { program: (isOwn ? portable : undefined) ?? program, args, byHelper: true };
}

/** Has Viva start once more when this process has ended. */
export function startAgain(
  app: Pick<App, "relaunch" | "releaseSingleInstanceLock">,
  { program, args, byHelper }: NextStart,
): void {
  if (byHelper) return app.relaunch({ execPath: program, args: [...args] });
  app.releaseSingleInstanceLock();
  spawn(program, args, { detached: true, stdio: "ignore" })
    .on("error", () => undefined)
    .unref();
}
