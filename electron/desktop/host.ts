import type { BrowserWindow, Dialog } from "electron";
import { describeFailure } from "../contract/failureMessage.ts";
import type { Failure } from "../contract/failure.ts";
import type { Recovery } from "../store/recoverStore.ts";
import { desktopTexts as words } from "./desktopTexts.ts";

/** The system's file dialog for a model; null when the student cancels. */
export async function pickModel(
  dialog: Pick<Dialog, "showOpenDialog">,
  window: BrowserWindow | null,
): Promise<string | null> {
  const options = {
    title: words.chooseModel.title,
    buttonLabel: words.chooseModel.button,
    filters: [{ name: words.chooseModel.files, extensions: ["gguf", "GGUF"] }],
    properties: ["openFile" as const],
  };
  const { filePaths } =
    window === null
      ? await dialog.showOpenDialog(options)
      : await dialog.showOpenDialog(window, options);
  return filePaths[0] ?? null;
}

/** The system's dialog for where an export goes; null when the student cancels. */
export async function saveExport(
  dialog: Pick<Dialog, "showSaveDialog">,
  window: BrowserWindow | null,
  name: string,
): Promise<string | null> {
  const options = {
    title: words.saveExport.title,
    buttonLabel: words.saveExport.button,
    defaultPath: name,
    filters: [{ name: words.saveExport.files, extensions: ["zip"] }],
  };
  const { canceled, filePath } =
    window === null
      ? await dialog.showSaveDialog(options)
      : await dialog.showSaveDialog(window, options);
  return canceled || filePath === "" ? null : filePath;
}

/**
 * Says why the core cannot open its data. Returns the recovery that the student chose, "again" to try once
 * more as it is, or null to quit.
 */
export async function askAboutRefusal(
  failure: Failure,
  dialog: Pick<Dialog, "showMessageBox">,
): Promise<Recovery | "again" | null> {
  const { title, detail } = describeFailure(failure);
  const ways = waysOn(failure);
  const { response } = await dialog.showMessageBox({
    type: "error",
    message: title,
    detail,
    buttons: [...ways.map(([label]) => label), words.quit],
    cancelId: ways.length,
    defaultId: 0,
    noLink: true,
  });
  return ways[response]?.[1] ?? null;
}

function waysOn(failure: Failure): (readonly [label: string, way: Recovery | "again"])[] {
  if (failure.code !== "DATA_DAMAGED") return [[words.tryAgain, "again"]];
  const [newest] = failure.data.backups;
  const empty = [words.startEmpty, "empty"] as const;
  if (newest === undefined) return [empty];
  return [[words.restoreNewest, { backup: newest }], empty];
}

/** Says that the core died again and again; true to try once more. */
export async function askAfterDeaths(
  errors: string,
  dialog: Pick<Dialog, "showMessageBox">,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: "error",
    message: words.keepsStopping.message,
    detail: words.keepsStopping.detail(errors),
    buttons: [words.tryAgain, words.quit],
    cancelId: 1,
    defaultId: 0,
    noLink: true,
  });
  return response === 0;
}
