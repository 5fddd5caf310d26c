/** What a person is told in place of a window. */
export type Refusal = { readonly title: string; readonly detail: string };

/** Chromium's switches that open the page to other programs; no fuse stops them. */
const debuggers = ["remote-debugging-port", "remote-debugging-pipe"] as const;

/** Why an installed Viva does not start with these of Chromium's switches, or null; has tells which are set. */
export function refusedStart(has: (name: string) => boolean): Refusal | null {
  if (has("no-sandbox")) {
    return {
      title: "Viva does not run without its sandbox",
      detail:
        "It was started with --no-sandbox. An AppImage is started so where the system gives it no sandbox, " +
        "as Ubuntu 24.04 and later do: install the .deb there. Nothing was opened.",
    };
  }
  const found = debuggers.find(has);
  if (found === undefined) return null;
  return {
    title: "Viva does not run under a debugger",
    detail: `It was started with --${found}, by which other programs could read all that you write. Nothing was opened.`,
  };
}
