import { useSyncExternalStore } from "react";

/** Characters text.slice(start, end) of a page, from 1, that a reader shows marked; none where both are equal. */
export type ReaderPlace = { readonly page: number; readonly start: number; readonly end: number };

/** Where the page is; kept in the address so that a reload stays there. */
export type Route =
  | {
      readonly screen: "ask";
      readonly conversationId: string | null;
      /** The answer to begin at; the end of the conversation without one. */
      readonly answerId?: string;
    }
  | { readonly screen: "library" }
  | {
      readonly screen: "reader";
      readonly documentId: string;
      /** Null opens it at the beginning. */
      readonly place: ReaderPlace | null;
    }
  | { readonly screen: "verify"; readonly part: VerifyPart }
  | { readonly screen: "practice"; readonly part: PracticePart }
  | { readonly screen: "bank"; readonly bankId: string }
  /** The keys of a bank that are doubted. */
  | { readonly screen: "keys"; readonly bankId: string }
  | {
      readonly screen: "session";
      readonly sessionId: string;
      /** From 0, one more in the address; null is where the student left off. */
      readonly place: number | null;
    }
  | { readonly screen: "check"; readonly part: CheckPart }
  /** One check: the answers side by side. */
  | { readonly screen: "board"; readonly checkId: string }
  | { readonly screen: "models" }
  | {
      readonly screen: "settings";
      readonly part: SettingsPart;
      /** The setting to scroll to and to focus, by the name of its element: "setting-temperature" is "temperature". */
      readonly setting?: string;
    };

/** The parts of the screen on which claims are verified. */
export const verifyParts = ["open", "kept", "statistics"] as const;
export type VerifyPart = (typeof verifyParts)[number];

/** The parts of the screen from which questions are practised. */
export const practiceParts = ["start", "banks", "statistics"] as const;
export type PracticePart = (typeof practiceParts)[number];

/** The parts of the screen from which answers are checked. */
export const checkParts = ["start", "statistics"] as const;
export type CheckPart = (typeof checkParts)[number];

/** The parts of the settings, in their order. */
export const settingsParts = [
  "appearance",
  "answers",
  "models",
  "practice",
  "server",
  "data",
  "privacy",
  "about",
] as const;
export type SettingsPart = (typeof settingsParts)[number];

/** Reads a route from the address's hash; anything unknown is a new question. */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const [screen, id, within, place] = path.split("/");
  if (screen === "library") {
    if (id === undefined || id === "") return { screen };
    return { screen: "reader", documentId: id, place: parsePlace(query) };
  }
  if (screen === "verify") {
    return { screen, part: verifyParts.find((part) => part === id) ?? "open" };
  }
  if (screen === "practice") return parsePractice(id, within, place);
  if (screen === "check") return parseCheck(id);
  if (screen === "models") return { screen };
  if (screen === "settings") return parseSettings(id, within);
  if (id === undefined || id === "") return { screen: "ask", conversationId: null };
  const answer = within === undefined || within === "" ? {} : { answerId: within };
  return { screen: "ask", conversationId: id, ...answer };
}

function parsePractice(part: string | undefined, id = "", place = ""): Route {
  if (part === "banks" && id !== "") {
    return { screen: place === "keys" ? "keys" : "bank", bankId: id };
  }
  if (part === "session" && id !== "") {
    const number = wholeNumber(place);
    return { screen: part, sessionId: id, place: number === 0 ? null : number - 1 };
  }
  return { screen: "practice", part: practiceParts.find((one) => one === part) ?? "start" };
}

/** Whatever is no part of the screen is the id of a check. */
function parseCheck(id = ""): Route {
  const part = id === "" ? "start" : checkParts.find((one) => one === id);
  return part === undefined ? { screen: "board", checkId: id } : { screen: "check", part };
}

/** Of a part that is not known, the first one. */
function parseSettings(id = "", setting = ""): Route {
  const part = settingsParts.find((one) => one === id) ?? "appearance";
  const named = /^[a-z]+(?:-[a-z]+)*$/.test(setting) ? { setting } : {};
  return { screen: "settings", part, ...named };
}

/** The route that opens a document of the library, at some words of a page where they are given. */
export function readerRoute(documentId: string, place: ReaderPlace | null = null): Route {
  return { screen: "reader", documentId, place };
}

export function formatRoute(route: Route): string {
  if (route.screen === "reader") return formatReader(route.documentId, route.place);
  if (route.screen === "verify") {
    return route.part === "open" ? "#/verify" : `#/verify/${route.part}`;
  }
  if (route.screen === "practice") {
    return route.part === "start" ? "#/practice" : `#/practice/${route.part}`;
  }
  if (route.screen === "check") return route.part === "start" ? "#/check" : `#/check/${route.part}`;
  if (route.screen === "settings") {
    const { part, setting } = route;
    return setting === undefined ? `#/settings/${part}` : `#/settings/${part}/${setting}`;
  }
  if (route.screen === "board") return `#/check/${route.checkId}`;
  if (route.screen === "bank") return `#/practice/banks/${route.bankId}`;
  if (route.screen === "keys") return `#/practice/banks/${route.bankId}/keys`;
  if (route.screen === "session") {
    const session = `#/practice/session/${route.sessionId}`;
    return route.place === null ? session : `${session}/${route.place + 1}`;
  }
  if (route.screen !== "ask") return `#/${route.screen}`;
  if (route.conversationId === null) return "#/ask";
  const conversation = `#/ask/${route.conversationId}`;
  return route.answerId === undefined ? conversation : `${conversation}/${route.answerId}`;
}

function formatReader(documentId: string, place: ReaderPlace | null): string {
  const address = `#/library/${documentId}`;
  if (place === null) return address;
  const { page, start, end } = place;
  return end > start
    ? `${address}?page=${page}&from=${start}&to=${end}`
    : `${address}?page=${page}`;
}

/** Whatever in an address is no place of a document leads to its beginning. */
function parsePlace(query: string): ReaderPlace | null {
  const numbers = new URLSearchParams(query);
  const read = (name: string) => wholeNumber(numbers.get(name) ?? "");
  const page = read("page");
  if (page === 0) return null;
  const [start, end] = [read("from"), read("to")];
  return end > start ? { page, start, end } : { page, start: 0, end: 0 };
}

/** A whole number as it stands in an address; 0 for anything else. */
function wholeNumber(typed: string): number {
  return /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
}

/** Goes to a route; replace leaves no step back, for places that no longer exist. */
export function goTo(route: Route, how: "push" | "replace" = "push"): void {
  const hash = formatRoute(route);
  if (hash === location.hash) return;
  if (how === "push") location.hash = hash;
  else location.replace(hash);
}

/** True when the page is at this route now; ask after waiting, before going on for someone who may have left. */
export function isAt(route: Route): boolean {
  return formatRoute(parseRoute(location.hash)) === formatRoute(route);
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

/** The present hash; parse it with parseRoute. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => location.hash);
}
