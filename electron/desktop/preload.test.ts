import { beforeAll, beforeEach, expect, it, vi } from "vitest";

type Listener = (event: object) => void;

/** The preload's Electron and the page's window, as much of them as it uses. */
const played = vi.hoisted(() => ({
  sent: [] as string[],
  posted: [] as unknown[][],
  page: {} as Record<string, { pathOf: (file: File) => string }>,
  ports: undefined as Listener | undefined,
  messages: undefined as Listener | undefined,
}));

vi.mock("electron", () => ({
  ipcRenderer: {
    send: (channel: string) => played.sent.push(channel),
    on: (_: string, listener: Listener) => (played.ports = listener),
  },
  contextBridge: {
    exposeInMainWorld: (name: string, api: (typeof played.page)[string]) =>
      (played.page[name] = api),
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
  await import("./preload.ts");
});

beforeEach(() => {
  played.sent.length = 0;
  played.posted.length = 0;
});

it("asks for a port when its own page does, and passes it on", () => {
  played.messages?.({ source: page, origin: "viva://app", data: "viva:port?" });
  expect(played.sent).toEqual(["viva:port?"]);
  played.ports?.({ ports: ["a port"] });
  expect(played.posted).toEqual([["viva:port", "viva://app", ["a port"]]]);
});

it("hears no other window, no other site and nothing else", () => {
  played.messages?.({ source: {}, origin: "viva://app", data: "viva:port?" });
  played.messages?.({ source: page, origin: "https://evil.example", data: "viva:port?" });
  played.messages?.({ source: page, origin: "viva://app", data: "viva:files?" });
  expect(played.sent).toEqual([]);
});

it("gives the page the places of files that were dropped on it, and nothing else", () => {
  expect(Object.keys(played.page)).toEqual(["viva"]);
  expect(Object.keys(played.page["viva"] ?? {})).toEqual(["pathOf"]);
  expect(played.page["viva"]?.pathOf(new File([], "m.gguf"))).toBe("/usb/m.gguf");
  expect(played.page["viva"]?.pathOf(new File([], "made.gguf"))).toBe("");
});
