import { mkdirSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeTheme,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
} from "electron";
import ElectronStore from "electron-store";
import { describeFailure } from "../contract/failureMessage.ts";
import { writeNumbersIn } from "../contract/numberLocale.ts";
import type { OpenedFile } from "../contract/openedFile.ts";
import { Failed } from "../core/failed.ts";
import { dataFolder } from "../dataFolder.ts";
import { readPageFiles } from "../host/pageFiles.ts";
import type { Recovery } from "../store/recoverStore.ts";
import { desktopTexts } from "./desktopTexts.ts";
import { guardContents, guardSession, isPageFrame } from "./guard.ts";
import { folderRefusal } from "./folderRefusal.ts";
import { askAboutRefusal, askAfterDeaths, pickModel, saveExport } from "./host.ts";
import { answerKeychain } from "./keychain.ts";
import { launchCore } from "./launchCore.ts";
import { menuTemplate } from "./menu.ts";
import { unpackFrame } from "./messages.ts";
import { createOpenedFiles, filesIn, readHandedOver, type HandedOver } from "./openedFiles.ts";
import { answerPage, pageOrigin, pageScheme } from "./pageProtocol.ts";
import { findPlaces } from "./places.ts";
import { refusedStart, type Refusal } from "./refusedStart.ts";
import { createRelay } from "./relay.ts";
import { nextStart, startAgain } from "./startAgain.ts";
import { openLine } from "./startDesktop.ts";
import { superviseCore, type CoreEvents } from "./superviseCore.ts";
import { firstState, windowOptions, type WindowState } from "./window.ts";

/** The desktop shell: one window, and the relay between its page and the core's process. */
const { values, positionals } = parseArgs({
  args: process.argv.slice(app.isPackaged ? 1 : 2),
  options: { data: { type: "string" } },
  // Chromium's own switches may stand beside ours.
  strict: false,
});
let folder = findFolder(typeof values.data === "string" ? values.data : undefined);
const places = findPlaces({
  appFolder: app.getAppPath(),
  packaged: app.isPackaged,
  resources: process.resourcesPath,
  platform: process.platform,
});

const openedFiles = createOpenedFiles();
let window: BrowserWindow | null = null;
let recovery: Recovery | null = null;
let ending: Promise<void> | null = null;
/** The files of starts that came while this one was ending; null where none did. */
let late: readonly OpenedFile[] | null = null;
let ended = false;

const relay = createRelay((message) => core.send(message));
const core = superviseCore(() => {
  const child = launchCore({ ...places, dataFolder: folder, recovery });
  recovery = null;
  return child;
}, coreEvents());

begin();

function begin() {
  const refusal = app.isPackaged ? refusedStart((name) => app.commandLine.hasSwitch(name)) : null;
  if (refusal !== null) return void refuse(refusal);
  // The browser's own profile lies in the data folder, so that the single-instance lock is that folder's too.
  const profile = join(folder, "window");
  try {
    mkdirSync(profile, { recursive: true, mode: 0o700 });
  } catch (cause) {
    const { title, detail } = folderRefusal(folder, cause);
    dialog.showErrorBox(title, detail);
    return app.exit(2);
  }
  app.setPath("userData", profile);
  const mine: HandedOver = { files: [...filesIn(positionals, process.cwd())] };
  // The other window hears of this start, comes to the front and opens its files.
  if (!app.requestSingleInstanceLock(mine)) return app.quit();
  openedFiles.take(mine.files);

  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  app.enableSandbox();
  app.on("second-instance", (_event, _words, _folder, theirs) => {
    heed(readHandedOver(theirs));
  });
  // How macOS hands over a file, before the window is open and after.
  app.on("open-file", (event, path) => {
    event.preventDefault();
    heed(filesIn([path], "/"));
  });
  app.on("web-contents-created", (_, contents) => guardContents(contents));
  // On every system the program ends with its window: a loaded model holds gigabytes.
  app.on("window-all-closed", () => app.quit());
  app.on("before-quit", endCoreFirst);
  void app.whenReady().then(open);
}

/** Says why Viva does not start, and ends. */
async function refuse({ title, detail }: Refusal) {
  // The browser's profile would else lie where the system has the student's data.
  const profile = mkdtempSync(join(tmpdir(), "viva-refused-"));
  app.setPath("userData", profile);
  // Before it is ready, Electron shows nothing on Linux.
  await app.whenReady();
  dialog.showErrorBox(title, detail);
  await rm(profile, { recursive: true, force: true }).catch(() => undefined);
  app.exit(2);
}

/** A moved folder may be on a drive that is not connected. */
function findFolder(option: string | undefined): string {
  try {
    return dataFolder(option);
  } catch (cause) {
    if (!(cause instanceof Failed)) throw cause;
    const { title, detail } = describeFailure(cause.failure);
    dialog.showErrorBox(title, detail);
    return process.exit(2);
  }
}

async function open() {
  // Only now does the system tell it; what is said before holds no numbers.
  writeNumbersIn(app.getSystemLocale());
  const files = await readPageFiles(places.page);
  guardSession(session.defaultSession);
  protocol.handle(pageScheme, (request) => answerPage(files, request));
  ipcMain.on("viva:port?", (event) => {
    if (!isPageFrame(event.senderFrame)) return;
    const { port1, port2 } = new MessageChannelMain();
    event.senderFrame.postMessage("viva:port", null, [port2]);
    relay.connect(port1);
  });
  ipcMain.on("viva:opened?", ({ senderFrame }) => {
    if (isPageFrame(senderFrame)) openedFiles.listen(senderFrame);
  });
  const menu = menuTemplate({
    platform: process.platform,
    packaged: app.isPackaged,
    showDataFolder: () => void shell.openPath(folder),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
  core.start();
  openWindow();
}

function openWindow() {
  const store = new ElectronStore<WindowState>({
    name: "window",
    defaults: firstState,
    clearInvalidConfig: true,
  });
  nativeTheme.themeSource = store.get("theme");
  nativeTheme.on("updated", () => store.set("theme", nativeTheme.themeSource));

  const opened = new BrowserWindow(
    windowOptions({
      state: store.store,
      workAreas: screen.getAllDisplays().map((display) => display.workArea),
      preload: places.preload,
      icon: places.icon,
      dark: nativeTheme.shouldUseDarkColors,
      locale: app.getSystemLocale(),
    }),
  );
  window = opened;
  opened.once("ready-to-show", () => {
    if (store.get("maximized")) opened.maximize();
    opened.show();
    if (!app.isPackaged) process.stdout.write(`${openLine}\n`);
  });
  opened.on("close", () => {
    store.set({ bounds: opened.getNormalBounds(), maximized: opened.isMaximized() });
  });
  opened.on("closed", () => (window = null));
  opened.webContents.on("render-process-gone", (_, { reason }) => void offerReload(opened, reason));
  void opened.loadURL(`${pageOrigin}/`);
}

function coreEvents(): CoreEvents {
  return {
    said: (message) => {
      switch (message.type) {
        case "ready":
          return relay.coreReady();
        case "reopening":
          return relay.coreLost();
        case "folder":
          folder = message.folder;
          return;
        case "frame":
          return relay.deliver(message.page, unpackFrame(message.frame));
        case "theme":
          nativeTheme.themeSource = message.theme;
          return;
        case "pick":
          void pickModel(dialog, window).then((path) =>
            core.send({ type: "picked", request: message.request, path }),
          );
          return;
        case "save":
          void saveExport(dialog, window, message.name).then((path) =>
            core.send({ type: "picked", request: message.request, path }),
          );
          return;
        case "show":
          return shell.showItemInFolder(message.path);
        case "keychain": {
          const answer = answerKeychain(message.ask, safeStorage, process.platform);
          core.send({ type: "keychain", request: message.request, answer });
        }
      }
    },
    lost: relay.coreLost,
    refused: async (failure) => {
      const way = await askAboutRefusal(failure, dialog);
      if (way === null) return app.quit();
      recovery = way === "again" ? null : way;
      core.start();
    },
    gaveUp: async (errors) => {
      if (await askAfterDeaths(errors, dialog)) core.start();
      else app.quit();
    },
  };
}

/** What another start wants of this one; where this one is ending, of the one that follows it. */
function heed(files: readonly OpenedFile[]) {
  if (ending !== null) {
    late = [...(late ?? []), ...files];
    return;
  }
  openedFiles.take(files);
  focus();
}

function focus() {
  if (window === null) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

async function offerReload(gone: BrowserWindow, reason: string) {
  const { response } = await dialog.showMessageBox(gone, {
    type: "error",
    message: desktopTexts.pageStopped.message,
    detail: desktopTexts.pageStopped.detail(reason),
    buttons: [desktopTexts.pageStopped.reload, desktopTexts.quit],
    cancelId: 1,
  });
  if (response === 0) gone.webContents.reload();
  else app.quit();
}

function endCoreFirst(event: Electron.Event) {
  if (ended) return;
  event.preventDefault();
  ending ??= endCore();
}

async function endCore() {
  await core.stop();
  if (late !== null) {
    const paths = late.map(({ path }) => path);
    const { argv, env, execPath } = process;
    const started = { words: argv.slice(1), folder: process.cwd(), env, program: execPath };
    startAgain(app, nextStart(started, paths));
  }
  ended = true;
  app.quit();
}
