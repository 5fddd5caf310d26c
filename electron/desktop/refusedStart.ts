import { desktopTexts } from "./desktopTexts.ts";

/** What a person is told in place of a window. */
export type Refusal = { readonly title: string; readonly detail: string };

/** Chromium's switches that open the page to other programs; no fuse stops them. */
const debuggers = ["remote-debugging-port", "remote-debugging-pipe"] as const;

/** Why an installed Viva does not start with these of Chromium's switches, or null; has tells which are set. */
export function refusedStart(has: (name: string) => boolean): Refusal | null {
  if (has("no-sandbox")) return desktopTexts.withoutSandbox;
  const found = debuggers.find(has);
  return found === undefined ? null : desktopTexts.underDebugger(found);
}
