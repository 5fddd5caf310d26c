import { removeInvisible } from "./invisible.ts";

/** What a terminal would take for an order to change colours or more, and other control characters. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const controls = /\u001B\[[\d;?]*[ -/]*[@-~]|[\u0000-\u001F\u007F-\u009F\u2028\u2029\u00AD]/gu;

/**
 * A file's name as it may be shown: without control, bidi, tag and other invisible characters, NFC. One of which
 * nothing is left is "document".
 */
export function cleanName(name: string): string {
  const visible = removeInvisible(name.toWellFormed().replace(controls, "")).text;
  return visible.normalize("NFC").trim() || "document";
}
