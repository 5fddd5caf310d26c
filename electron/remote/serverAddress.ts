import { fail } from "../core/failed.ts";

const example = "https://gpu.example.edu/v1";
const loopback = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/;
const ownPaths = /\/(?:chat\/completions|completions|models)\/*$/;

/** Whether an address names this computer itself, without asking anybody for the name's meaning. */
export function isLoopback({ hostname }: Pick<URL, "hostname">): boolean {
  return loopback.test(hostname);
}

/**
 * The address of an OpenAI-compatible server as a person typed it, ending in "/". Failed SERVER_ADDRESS: https only,
 * http for this computer itself; no credentials, no query, and not the address of one call.
 */
export function readAddress(baseUrl: string): URL {
  const typed = baseUrl.trim();
  if (typed === "") refuse(`Type the address of a server, such as ${example}.`);
  const url = parse(typed);
  if (url.username !== "" || url.password !== "") {
    refuse("Leave out the user name and password. A key has a place of its own.");
  }
  if (/[?#]/.test(typed)) refuse("Leave out everything from “?” or “#” on.");
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url))) {
    refuse(
      "It must begin with https://, so that nobody on the way can read along. http:// is only for a server on this computer (localhost or 127.0.0.1).",
    );
  }
  if (ownPaths.test(url.pathname)) {
    refuse(
      `Leave out the last part: Viva adds it. ${example} would be the whole of such an address.`,
    );
  }
  url.pathname = `${url.pathname.replace(/\/+$/, "")}/`;
  return url;
}

function parse(typed: string): URL {
  const url = URL.canParse(typed) ? new URL(typed) : null;
  if (url === null || url.hostname === "") {
    refuse(`This is no address. One begins with https:// and names a server, such as ${example}.`);
  }
  return url;
}

function refuse(reason: string): never {
  fail("SERVER_ADDRESS", { reason });
}
