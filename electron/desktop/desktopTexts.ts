import type { Refusal } from "./refusedStart.ts";

/** Every word that the desktop's own dialogs and menu say; why something failed is told by failureMessage.ts. */
export const desktopTexts = {
  chooseModel: { title: "Choose a model", button: "Choose", files: "GGUF models" },
  saveExport: { title: "Export everything", button: "Choose", files: "Zip files" },
  quit: "Quit",
  tryAgain: "Try Again",
  startEmpty: "Start Empty",
  restoreNewest: "Restore the Newest Backup",
  keepsStopping: {
    message: "Viva keeps stopping",
    detail: (errors: string) =>
      `Its core ended several times in a row. Nothing saved is lost.\n\n${errors}`,
  },
  pageStopped: {
    message: "The page stopped",
    detail: (reason: string) => `What was saved is safe, and a running answer goes on (${reason}).`,
    reload: "Reload",
  },
  folderUnusable: "Viva cannot use its data folder",
  withoutSandbox: {
    title: "Viva does not run without its sandbox",
    detail:
      "It was started with --no-sandbox. An AppImage is started so where the system gives it no sandbox, " +
      "as Ubuntu 24.04 and later do: install the .deb there. Nothing was opened.",
  },
  underDebugger: (option: string): Refusal => ({
    title: "Viva does not run under a debugger",
    detail: `It was started with --${option}, by which other programs could read all that you write. Nothing was opened.`,
  }),
  menu: { view: "View", showDataFolder: "Show Data Folder" },
} as const;
