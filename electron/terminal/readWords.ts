import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { text as readStream } from "node:stream/consumers";
import { longestCheckText } from "../contract/check.ts";
import { numbers } from "../contract/numberLocale.ts";
import { fail } from "../core/failed.ts";

/** No text that is short enough has more bytes. */
const mostBytes = longestCheckText * 4;

/**
 * The text of a file, or of standard input for "-", without the blank lines at its end. Failed FILE_MISSING,
 * FILE_IS_FOLDER, FILE_UNREADABLE, and BAD_ARGUMENT for a longer text than a column holds.
 */
export async function readWords(argument: string, source: string): Promise<string> {
  const text = source === "-" ? await readStream(process.stdin) : await readText(argument, source);
  return requireShort(argument, text.trimEnd());
}

/** Failed BAD_ARGUMENT for a longer text than a column holds. */
export function requireShort(argument: string, text: string): string {
  return text.length <= longestCheckText ? text : tooLong(argument);
}

async function readText(argument: string, source: string): Promise<string> {
  const path = resolve(source);
  try {
    const { size } = await stat(path);
    if (size > mostBytes) tooLong(argument);
    return await readFile(path, "utf8");
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : null;
    if (code === "ENOENT" || code === "ENOTDIR") fail("FILE_MISSING", { path });
    if (code === "EISDIR") fail("FILE_IS_FOLDER", { path });
    if (typeof code === "string") fail("FILE_UNREADABLE", { path, reason: code });
    throw cause;
  }
}

function tooLong(argument: string): never {
  const reason = `It is longer than ${numbers().whole(longestCheckText)} characters`;
  return fail("BAD_ARGUMENT", { argument, reason });
}
