import type { ServerKey, ServerSettings } from "../../../electron/contract/engine.ts";
import { count, measure, number } from "./numbers.ts";

const apis: Record<ServerSettings["api"], string> = {
  chat: "Chat",
  completions: "Completions",
};

const apiHints: Record<ServerSettings["api"], string> = {
  chat: "The server puts the question into its model's format. Right for most servers.",
  completions: "Viva writes the whole prompt, with the profile below. Right for base models.",
};

const keys: Record<ServerKey, string> = {
  none: "No key is kept.",
  keychain: "A key is kept in the system's keychain.",
  memory: "A key is kept in memory until Viva ends.",
};

/** Words about the server of the student's choice: its settings and the banner while it is on. */
export const serverTexts = {
  apis,
  apiHints,
  enable: "Use this server",
  off: "Off: nothing leaves this computer.",
  on: (host: string) =>
    `On. When you choose ${host} for a check, the question and the passages of your documents that go with it are sent there; nothing else of yours is. You see the whole text before the first time, and whenever it may hold a patient's data.`,
  warning:
    "When it is on, Viva sends the question of a check and its passages there, but only if you choose the server for that check.",
  address: "Address",
  addressHint:
    "Such as https://gpu.example.edu/v1. Without encryption (http) only for a server on this computer.",
  /** As the core says them. */
  addressProblems: {
    none: "This is no address. One begins with https:// and names a server, such as https://gpu.example.edu/v1.",
    credentials: "Leave out the user name and password. A key has a place of its own.",
    query: "Leave out everything from “?” or “#” on.",
    insecure:
      "It must begin with https://, so that nobody on the way can read along. http:// is only for a server on this computer (localhost or 127.0.0.1).",
    path: "Leave out the last part: Viva adds it. https://gpu.example.edu/v1 would be the whole of such an address.",
  },
  api: "Kind of request",
  model: "Model",
  modelHint: "The name that the server uses for it.",
  offered: "Models it offers",
  offeredNone: "Choose…",
  profile: "Prompt profile",
  profileHint: "How a question becomes a prompt.",
  context: "Context (tokens)",
  contextHint: "How much its model can read and write, together.",
  contextRange: ([low, high]: readonly [number, number]) =>
    `A whole number from ${number(low)} to ${number(high)}.`,
  key: "Key",
  keys,
  keyPlace: {
    keychain: "Viva keeps it in the system's keychain.",
    memory: "Viva keeps it in memory until it ends, because it finds no keychain on this computer.",
  },
  keyOptional: "Only where the server asks for one.",
  saveKey: "Save key",
  forgetKey: "Forget key…",
  forgetTitle: "Forget the key?",
  forgetDetail:
    "Viva deletes it and cannot bring it back. To use the server again you would have to enter the key once more.",
  forgetSure: "Forget it",
  keySaved: "Key saved",
  keyForgotten: "Key forgotten",
  test: "Test and list its models",
  testing: "Asking the server…",
  testOff: "Switch the server on to test it.",
  tested: (host: string, models: number, ms: number) =>
    `${host} answered in ${measure(ms, "millisecond")} and offers ${count(models, "model")}.`,
  modelNotOffered: (model: string) => `“${model}” is not among them.`,
  stopTest: "Stop",

  banner: "Server",
  bannerLine: (host: string) => `Answers may be asked of ${host}.`,
  switchOff: "Switch off",
} as const;
