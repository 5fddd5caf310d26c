import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";

type Listener = (event: object) => void;
type Told = (event: object, file: unknown) => void;
type Api = {
  readonly pathOf: (file: File) => string;
  readonly locale: string;
  readonly whenOpened: (listener: (file: unknown) => void) => void;
};

/** The preload's Electron and the page's window, as much of them as it uses. */
const played = vi.hoisted(() => ({
  sent: [] as string[],
  posted: [] as unknown[][],
  page: {} as Record<string, Api>,
  heard: new Map<string, Told>(),
  messages: undefined as Listener | undefined,
}));

vi.mock("electron", () => ({
  ipcRenderer: {
    send: (channel: string) => played.sent.push(channel),
    on: (channel: string, listener: Told) => played.heard.set(channel, listener),
  },
  contextBridge: {
    exposeInMainWorld: (name: string, api: Api) => (played.page[name] = api),
  },
  webUtils: { getPathForFile: ({ name }: File) => (name === "made.gguf" ? "" : `/usb/${name}`) },
}));

const page = {
  addEventListener: (_: string, listener: Listener) => (played.messages = listener),
  postMessage: (...message: unknown[]) => played.posted.push(message),
};

beforeAll(async () => {
  vi.stubGlobal("window", page);
  vi.stubGlobal("location", { origin: "viva://app" });
  process.argv.push("--viva-locale=de-AT");
  await import("./preload.ts");
  process.argv.pop();
});

afterAll(() => vi.unstubAllGlobals());

beforeEach(() => {
  played.sent.length = 0;
  played.posted.length = 0;
});

it("asks for a port when its own page does, and passes it on", () => {
  played.messages?.({ source: page, origin: "viva://app", data: "viva:port?" });
  expect(played.sent).toEqual(["viva:port?"]);
  played.heard.get("viva:port")?.({ ports: ["a port"] }, null);
  expect(played.posted).toEqual([["viva:port", "viva://app", ["a port"]]]);
});

it("hears no other window, no other site and nothing else", () => {
  played.messages?.({ source: {}, origin: "viva://app", data: "viva:port?" });
  played.messages?.({ source: page, origin: "https://evil.example", data: "viva:port?" });
  played.messages?.({ source: page, origin: "viva://app", data: "viva:files?" });
  expect(played.sent).toEqual([]);
});

it("gives the page the places of files that were dropped on it, the system's locale, and nothing else", () => {
  expect(Object.keys(played.page)).toEqual(["viva"]);
  expect(Object.keys(played.page["viva"] ?? {})).toEqual(["pathOf", "whenOpened", "locale"]);
  expect(played.page["viva"]?.pathOf(new File([], "m.gguf"))).toBe("/usb/m.gguf");
  expect(played.page["viva"]?.pathOf(new File([], "made.gguf"))).toBe("");
  expect(played.page["viva"]?.locale).toBe("de-AT");
});

it("says that the page listens for files, and tells its newest listener alone", () => {
  const tell = (file: string) => played.heard.get("viva:opened")?.({}, file);
  const first: unknown[] = [];
  const second: unknown[] = [];
  tell("before anyone listens");
  played.page["viva"]?.whenOpened((file) => first.push(file));
  tell("a");
  played.page["viva"]?.whenOpened((file) => second.push(file));
  tell("b");
  expect(played.sent).toEqual(["viva:opened?", "viva:opened?"]);
  expect([first, second]).toEqual([["a"], ["b"]]);
});
