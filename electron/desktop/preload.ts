import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from "electron";

// The page's own world, as far as this file uses it; the rest of electron/ has no DOM.
declare const window: {
  readonly addEventListener: (type: "message", listener: (event: MessageEvent) => void) => void;
  readonly postMessage: (
    message: string,
    origin: string,
    transfer: IpcRendererEvent["ports"],
  ) => void;
};
declare const location: { readonly origin: string };

// The page asks for a line to the core, and again whenever it has lost one. It gets a port.
window.addEventListener("message", (event) => {
  const own = event.source === (window as unknown) && event.origin === location.origin;
  if (own && event.data === "viva:port?") ipcRenderer.send("viva:port?");
});

ipcRenderer.on("viva:port", ({ ports }) => window.postMessage("viva:port", location.origin, ports));

// Of a file that the student has given it, where that file lies: models are linked, not uploaded.
const pathOf: typeof webUtils.getPathForFile = (file) => webUtils.getPathForFile(file);

// And of files that the system hands over, to the one listener that the page names. Nothing else.
let tell: ((file: unknown) => void) | null = null;
ipcRenderer.on("viva:opened", (_, file: unknown) => tell?.(file));
const whenOpened = (listener: (file: unknown) => void) => {
  tell = listener;
  ipcRenderer.send("viva:opened?");
};

// And how the system writes dates and numbers, which the page's own language does not tell.
const locale = process.argv.find((word) => word.startsWith("--viva-locale="))?.split("=")[1];
contextBridge.exposeInMainWorld("viva", { pathOf, whenOpened, locale });
