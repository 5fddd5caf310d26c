import { EventEmitter } from "node:events";
import type { Session, WebContents, WebFrameMain } from "electron";
import { describe, expect, it } from "vitest";
import { guardContents, guardSession, isPageFrame } from "./guard.ts";

/** Keeps what guardSession sets, so that a test can ask it as Electron would. */
function fakeSession() {
  const set = {} as {
    request: NonNullable<Parameters<Session["setPermissionRequestHandler"]>[0]>;
    check: NonNullable<Parameters<Session["setPermissionCheckHandler"]>[0]>;
    device: NonNullable<Parameters<Session["setDevicePermissionHandler"]>[0]>;
    spelling: boolean;
    filter: unknown;
    beforeRequest: (details: { url: string }, answer: (r: { cancel?: boolean }) => void) => void;
  };
  guardSession({
    setPermissionRequestHandler: (handler) => handler && (set.request = handler),
    setPermissionCheckHandler: (handler) => handler && (set.check = handler),
    setDevicePermissionHandler: (handler) => handler && (set.device = handler),
    setSpellCheckerEnabled: (enabled) => (set.spelling = enabled),
    webRequest: {
      onBeforeRequest: (filter: unknown, listener: typeof set.beforeRequest) => {
        set.filter = filter;
        set.beforeRequest = listener;
      },
    } as unknown as Session["webRequest"],
  });
  return set;
}

const allowed = (permission: string, url: string) => {
  let answer: boolean | undefined;
  const contents = { getURL: () => url } as WebContents;
  fakeSession().request(contents, permission as "media", (given) => (answer = given), {} as never);
  return answer;
};

const checked = (permission: string, origin: string) =>
  fakeSession().check(null, permission as "media", origin, {} as never);

describe("the session", () => {
  it("lets the page copy text and refuses every other permission", () => {
    expect(allowed("clipboard-sanitized-write", "viva://app/")).toBe(true);
    expect(checked("clipboard-sanitized-write", "viva://app/")).toBe(true);
    for (const permission of ["media", "geolocation", "notifications", "clipboard-read", "hid"]) {
      expect(allowed(permission, "viva://app/")).toBe(false);
      expect(checked(permission, "viva://app/")).toBe(false);
    }
    expect(allowed("clipboard-sanitized-write", "https://evil.example/")).toBe(false);
    expect(checked("clipboard-sanitized-write", "https://evil.example/")).toBe(false);
    expect(fakeSession().device({} as never)).toBe(false);
  });

  it("fetches no dictionaries", () => {
    expect(fakeSession().spelling).toBe(false);
  });

  it.each([
    ["viva://app/assets/a.js", false],
    ["data:image/png;base64,", false],
    ["blob:viva://app/1", false],
    ["devtools://devtools/bundled/inspector.html", false],
    ["https://example.com/", true],
    ["http://127.0.0.1:8080/", true],
    ["wss://example.com/", true],
    ["file:///etc/passwd", true],
    ["viva://other/", true],
  ])("lets no request leave this computer: %s cancelled: %s", (url, cancel) => {
    const { beforeRequest, filter } = fakeSession();
    expect(filter).toEqual({ urls: ["<all_urls>"] });
    let answer: unknown;
    beforeRequest({ url }, (given) => (answer = given));
    expect(answer).toEqual({ cancel });
  });
});

function fakeContents() {
  const events = new EventEmitter();
  let open: Parameters<WebContents["setWindowOpenHandler"]>[0] | undefined;
  const contents = {
    on: events.on.bind(events),
    setWindowOpenHandler: (handler: typeof open) => (open = handler),
  } as unknown as WebContents;
  guardContents(contents);
  return {
    open: (url: string) => open?.({ url } as never),
    /** Whether Electron would have been stopped. */
    prevented: (event: string, details: object = {}) => {
      let stopped = false;
      events.emit(event, { ...details, preventDefault: () => (stopped = true) });
      return stopped;
    },
  };
}

describe("the page", () => {
  it("may reload itself and go nowhere else", () => {
    const { prevented } = fakeContents();
    const goes = (url: string, isMainFrame = true) =>
      !prevented("will-frame-navigate", { url, isMainFrame });
    expect(goes("viva://app/")).toBe(true);
    expect(goes("viva://app/", false)).toBe(false);
    for (const url of [
      "https://example.com/",
      "file:///etc/passwd",
      "viva://other/",
      "data:text/html,x",
    ]) {
      expect(goes(url)).toBe(false);
    }
  });

  it("may not be redirected and may embed nothing", () => {
    const { prevented } = fakeContents();
    expect(prevented("will-redirect")).toBe(true);
    expect(prevented("will-attach-webview")).toBe(true);
  });

  it("opens no window, whatever it leads to", () => {
    const { open } = fakeContents();
    const links = [
      "https://example.com/paper",
      "http://example.com/",
      "file:///etc/passwd",
      "javascript:alert(1)",
      "viva://app/",
      "ms-settings:",
      "not a link",
    ];
    expect(links.map((url) => open(url))).toEqual(links.map(() => ({ action: "deny" })));
  });
});

const frame = (change: Partial<WebFrameMain> = {}) =>
  ({ parent: null, detached: false, url: "viva://app/", ...change }) as WebFrameMain;

it("believes only the top frame of the page itself", () => {
  expect(isPageFrame(frame())).toBe(true);
  expect(isPageFrame(null)).toBe(false);
  expect(isPageFrame(frame({ parent: frame() }))).toBe(false);
  expect(isPageFrame(frame({ detached: true }))).toBe(false);
  expect(isPageFrame(frame({ url: "https://evil.example/" }))).toBe(false);
  expect(isPageFrame(frame({ url: "about:blank" }))).toBe(false);
});
