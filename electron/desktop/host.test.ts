import type { MessageBoxOptions } from "electron";
import { expect, it } from "vitest";
import type { Failure } from "../contract/failure.ts";
import { folderRefusal } from "./folderRefusal.ts";
import { askAboutRefusal, askAfterDeaths, pickModel, saveExport } from "./host.ts";

/** A dialog in which the student presses the button with this label. */
function dialogWith(pressed: string) {
  const shown: MessageBoxOptions[] = [];
  return {
    shown,
    showMessageBox: async (options: unknown) => {
      const box = options as MessageBoxOptions;
      shown.push(box);
      return { response: (box.buttons ?? []).indexOf(pressed), checkboxChecked: false };
    },
  };
}

const showOpenDialog = (filePaths: string[]) => ({
  showOpenDialog: async () => ({ canceled: filePaths.length === 0, filePaths }),
});

it("returns the chosen model, or null when the student cancels", async () => {
  expect(await pickModel(showOpenDialog(["/models/m.gguf"]), null)).toBe("/models/m.gguf");
  expect(await pickModel(showOpenDialog([]), null)).toBeNull();
});

const showSaveDialog = (answer: { canceled: boolean; filePath: string }) => ({
  showSaveDialog: async () => answer,
});

it("returns where an export goes, or null when the student cancels", async () => {
  const chosen = showSaveDialog({ canceled: false, filePath: "/usb/Viva.zip" });
  expect(await saveExport(chosen, null, "Viva.zip")).toBe("/usb/Viva.zip");
  const cancelled = showSaveDialog({ canceled: true, filePath: "" });
  expect(await saveExport(cancelled, null, "Viva.zip")).toBeNull();
});

it.each([
  ["EACCES", "The data folder cannot be written"],
  ["EROFS", "The data folder cannot be written"],
  ["ENOSPC", "The disk is full"],
  ["ENOTDIR", "Viva cannot use its data folder"],
])("says of a data folder that cannot be used (%s) what is said everywhere", (code, title) => {
  const cause = Object.assign(new Error("no"), { code });
  expect(folderRefusal("/data", cause).title).toBe(title);
});

const damaged = (backups: string[]): Failure => ({
  code: "DATA_DAMAGED",
  data: { keptAs: "/data/damaged/viva.db", backups },
});

it("offers the newest backup or an empty start after damage", async () => {
  const failure = damaged(["/data/backups/new.db", "/data/backups/old.db"]);
  expect(await askAboutRefusal(failure, dialogWith("Restore the Newest Backup"))).toEqual({
    backup: "/data/backups/new.db",
  });
  expect(await askAboutRefusal(failure, dialogWith("Start Empty"))).toBe("empty");
  expect(await askAboutRefusal(failure, dialogWith("Quit"))).toBeNull();
});

it("offers no backup where there is none", async () => {
  const dialog = dialogWith("Start Empty");
  expect(await askAboutRefusal(damaged([]), dialog)).toBe("empty");
  expect(dialog.shown[0]?.buttons).toEqual(["Start Empty", "Quit"]);
});

it("says any other refusal and lets the student try again or quit", async () => {
  const failure: Failure = { code: "DATA_READ_ONLY", data: { folder: "/data" } };
  const dialog = dialogWith("Try Again");
  expect(await askAboutRefusal(failure, dialog)).toBe("again");
  expect(dialog.shown[0]?.detail).toContain("/data");
  expect(dialog.shown[0]).toMatchObject({ buttons: ["Try Again", "Quit"], cancelId: 1 });
  expect(await askAboutRefusal(failure, dialogWith("Quit"))).toBeNull();
});

it("shows the core's last words when it keeps dying", async () => {
  const dialog = dialogWith("Try Again");
  expect(await askAfterDeaths("out of luck", dialog)).toBe(true);
  expect(dialog.shown[0]?.detail).toContain("out of luck");
  expect(await askAfterDeaths("", dialogWith("Quit"))).toBe(false);
});
