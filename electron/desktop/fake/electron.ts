import { EventEmitter, once } from "node:events";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import type { Contract } from "../../contract/index.ts";
import { replaceData } from "./replaceData.ts";

/**
 * As much of Electron as main.ts uses, so that the whole shell can run where Electron cannot: real
 * processes, real ports, real files; only the window, its page and its dialogs are played.
 * Everything that happens is printed as one JSON line, for a test to read.
 */
function report(what: string, details: unknown = null) {
  process.stdout.write(`${JSON.stringify({ what, details })}\n`);
}

const paths = new Map<string, string>();
Object.assign(process, { resourcesPath: "/nowhere" });

class FakeApp extends EventEmitter {
  readonly isPackaged = process.env["FAKE_PACKAGED"] !== undefined;
  readonly commandLine = {
    hasSwitch: (name: string) => process.argv.some((word) => word.startsWith(`--${name}`)),
  };
  getAppPath = () => process.env["FAKE_APP_FOLDER"] ?? "";
  getPath = (name: string) => paths.get(name) ?? "";
  setPath = (name: string, path: string) => paths.set(name, path);
  getVersion = () => "0.0.0";
  getSystemLocale = () => "de-AT";
  requestSingleInstanceLock = (data: unknown) => {
    if (process.env["FAKE_SECOND_INSTANCE"] === undefined) return true;
    report("handed over", data);
    return false;
  };
  enableSandbox = () => report("sandbox enabled");
  /** Hands over FAKE_OPEN_FILE as macOS does, which is before the program is ready. */
  whenReady = async () => {
    const path = process.env["FAKE_OPEN_FILE"];
    if (path === undefined) return;
    this.emit("open-file", { preventDefault: () => report("taken from the system") }, path);
  };
  exit = (code: number) => process.exit(code);
  relaunch = (options: unknown) => report("relaunched", options);
  quit = () => {
    let prevented = false;
    this.emit("before-quit", { preventDefault: () => (prevented = true) });
    if (prevented) return this.#hearLateStarts();
    report("quit");
    process.exit(0);
  };

  /** Other starts, each with a file of FAKE_LATE_STARTS, while the first is ending. */
  #hearLateStarts() {
    const paths = process.env["FAKE_LATE_STARTS"]?.split(" ") ?? [];
    for (const path of paths) {
      this.emit("second-instance", {}, [], "/", { files: [{ kind: "model", path }] });
    }
  }
}
export const app = new FakeApp();

type Handler = (request: Request) => Response | Promise<Response>;
const handlers = new Map<string, Handler>();
export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown) => report("schemes", schemes),
  handle: (scheme: string, handler: Handler) => handlers.set(scheme, handler),
};

export const ipcMain = new EventEmitter();
export const shell = {
  openPath: async () => "",
  showItemInFolder: (path: string) => report("shown in folder", path),
};
export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
};
export const Menu = {
  buildFromTemplate: (template: { role?: string; label?: string }[]) => template,
  setApplicationMenu: (menu: { role?: string; label?: string }[]) =>
    report(
      "menu",
      menu.map(({ role, label }) => role ?? label),
    ),
};

export const dialog = {
  showErrorBox: (title: string) => report("error box", title),
  /** Presses the button that FAKE_PRESS names. */
  showMessageBox: async ({ message, buttons }: { message: string; buttons: string[] }) => {
    report("dialog", message);
    return { response: buttons.indexOf(process.env["FAKE_PRESS"] ?? "") };
  },
  showOpenDialog: async () => ({ canceled: false, filePaths: ["/models/picked.gguf"] }),
  showSaveDialog: async (_: unknown, { defaultPath }: { defaultPath: string }) => {
    report("save dialog", defaultPath);
    return { canceled: false, filePath: "/exports/chosen.zip" };
  },
};

/** A keychain as FAKE_KEYCHAIN names it; what it seals is no secret, but no longer what it was. */
const backend = process.env["FAKE_KEYCHAIN"] ?? "locked";
const sealMark = "sealed ";
export const safeStorage = {
  isEncryptionAvailable: () => backend !== "locked",
  getSelectedStorageBackend: () => backend,
  encryptString: (text: string) => Buffer.from(sealMark + Buffer.from(text).toString("hex")),
  decryptString(sealed: Buffer) {
    const text = sealed.toString();
    if (!text.startsWith(sealMark)) throw new Error("Error while decrypting the ciphertext");
    return Buffer.from(text.slice(sealMark.length), "hex").toString();
  },
};

class FakeTheme extends EventEmitter {
  readonly shouldUseDarkColors = false;
  #source = "system";
  get themeSource() {
    return this.#source;
  }
  set themeSource(source: string) {
    this.#source = source;
    this.emit("updated");
  }
}
export const nativeTheme = new FakeTheme();

export const session = {
  defaultSession: {
    setPermissionRequestHandler: () => report("permissions guarded"),
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
    setSpellCheckerEnabled: (enabled: boolean) => report("spell checker", enabled),
    webRequest: { onBeforeRequest: () => undefined },
  },
};

/** Electron's ports give their listeners an event and start when told to; Node's give the bare data. */
function likeElectrons(port: MessagePort) {
  return {
    on: (event: string, listener: (event: { data: unknown }) => void) =>
      port.on(event, (data: unknown) => listener({ data })),
    postMessage: (frame: unknown) => port.postMessage(frame),
    start: () => port.start(),
    close: () => port.close(),
  };
}

export class MessageChannelMain {
  readonly port1;
  readonly port2;
  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = likeElectrons(port1);
    this.port2 = port2;
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: () => report("windows guarded"),
    getURL: () => "viva://app/",
    reload: () => undefined,
  });
  constructor(options: { webPreferences: { sandbox: boolean } }) {
    super();
    report("window", options.webPreferences.sandbox);
    app.emit("web-contents-created", {}, this.webContents);
  }
  maximize = () => undefined;
  isMinimized = () => true;
  restore = () => report("restored");
  focus = () => report("focused");
  show = () => report("shown");
  getNormalBounds = () => ({ x: 10, y: 20, width: 900, height: 700 });
  isMaximized = () => false;

  async loadURL(url: string) {
    const page = await handlers.get("viva")?.(new Request(url));
    report("page", [page?.status, await page?.text()]);
    this.emit("ready-to-show");
    await visit();
    this.emit("close");
    this.emit("closed");
    app.emit("window-all-closed");
  }
}

/** Asks as the preload does for the page in a frame. */
const ask = (url: string) =>
  new Promise<MessagePort>((resolve) => {
    const postMessage = (_: string, __: unknown, [port]: [MessagePort]) => resolve(port);
    ipcMain.emit("viva:port?", {
      senderFrame: { url, parent: null, detached: false, postMessage },
    });
  });

/** Listens for files as the preload does for the page in a frame. */
const listenForFiles = (url: string) =>
  ipcMain.emit("viva:opened?", {
    senderFrame: {
      url,
      parent: null,
      detached: false,
      send: (_: string, file: unknown) => report("opened", file),
    },
  });

/** What the page does: a foreign frame is not heard, its own gets a line to the core. */
async function visit() {
  void ask("https://evil.example/").then(() => report("a foreign frame was heard"));
  listenForFiles("https://evil.example/");
  report("the page listens");
  listenForFiles("viva://app/");
  const second = process.env["FAKE_SECOND_START"];
  if (second !== undefined) app.emit("second-instance", {}, [], "/", JSON.parse(second));
  const port = await ask("viva://app/");
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port }));
  report("info", await client.app.info());
  report("picked", await client.models.pick());
  await client.server.update({ baseUrl: "https://gpu.example.edu/v1" });
  const { key, hasKeychain } = await client.server.setKey({ key: "secret" });
  report("key", { key, hasKeychain });
  await client.settings.update({ theme: "dark" });
  while (nativeTheme.themeSource !== "dark") await once(nativeTheme, "updated");
  report("theme", nativeTheme.themeSource);
  await client.data.showFolder();
  report("export goes to", (await client.data.chooseExport()).path);
  port.close();
  const zip = process.env["FAKE_REPLACE"];
  if (zip !== undefined) await replaceData(() => ask("viva://app/"), report, zip);
}

export default { app, ipcMain, shell };
