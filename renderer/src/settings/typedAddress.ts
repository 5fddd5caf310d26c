import { text } from "../app/text.ts";

const loopback = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/;
const ownPaths = /\/(?:chat\/completions|completions|models)\/*$/;

/**
 * What is wrong with the address of a server while it is off, in the words of the core, which judges it once it is
 * switched on; null when nothing is, also before one is typed.
 */
export function problemWithAddress(typed: string): string | null {
  const address = typed.trim();
  const words = text.server.addressProblems;
  if (address === "") return null;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.hostname === "") return words.none;
  if (url.username !== "" || url.password !== "") return words.credentials;
  if (/[?#]/.test(address)) return words.query;
  const here = url.protocol === "http:" && loopback.test(url.hostname);
  if (url.protocol !== "https:" && !here) return words.insecure;
  return ownPaths.test(url.pathname) ? words.path : null;
}
