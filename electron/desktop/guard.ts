import type { Session, WebContents, WebFrameMain } from "electron";
import { isPageAddress } from "./pageProtocol.ts";

/** The page may copy text after a click on "Copy"; it may do nothing else that needs a permission. */
const allowedPermission = "clipboard-sanitized-write";

type GuardedSession = Pick<
  Session,
  | "setPermissionRequestHandler"
  | "setPermissionCheckHandler"
  | "setDevicePermissionHandler"
  | "setSpellCheckerEnabled"
  | "webRequest"
>;

/** Refuses a session every permission, every device and every request that leaves this computer. */
export function guardSession(session: GuardedSession): void {
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(permission === allowedPermission && isPageAddress(contents.getURL()));
  });
  session.setPermissionCheckHandler(
    (_, permission, origin) => permission === allowedPermission && isPageAddress(origin),
  );
  session.setDevicePermissionHandler(() => false);
  // The spell checker would fetch its dictionaries from a server.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest({ urls: ["<all_urls>"] }, ({ url }, answer) => {
    answer({ cancel: !staysHere(url) });
  });
}

function staysHere(address: string): boolean {
  return isPageAddress(address) || /^(?:blob|data|devtools):/.test(address);
}

type GuardedContents = Pick<WebContents, "on" | "setWindowOpenHandler">;

/** Keeps a page where it is: no navigation, no second window, no embedded page. */
export function guardContents(contents: GuardedContents): void {
  contents.on("will-frame-navigate", (event) => {
    // Reloading the page itself is the one navigation that is left.
    if (!(event.isMainFrame && isPageAddress(event.url))) event.preventDefault();
  });
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}

/** Whether a message comes from the page itself: the top frame, on the page's own protocol. */
export function isPageFrame<T extends Pick<WebFrameMain, "parent" | "url" | "detached">>(
  frame: T | null,
): frame is T {
  return frame !== null && frame.parent === null && !frame.detached && isPageAddress(frame.url);
}
