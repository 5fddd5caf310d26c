import { cleanName } from "../cleanName.ts";

/** In bytes of UTF-8, without the ending. */
const longest = 120;
/** Not in file names on one system or another, or invisible. */
const unsafe = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/gu;
/** Devices of Windows, whatever their ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** One plain path component for a name that came from outside; its ending stays. */
export function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const plain = cleanName(last)
    .replace(unsafe, "_")
    .replace(/^[. ]+|[. ]+$/g, "");
  const [ending = ""] = /\.[A-Za-z0-9]{1,8}$/.exec(plain) ?? [];
  const stem = plain.slice(0, plain.length - ending.length);
  // Systems count bytes, and no character is cut through.
  const short = truncateBytes(stem, longest) + ending;
  if (short === "" || short === ending) return `document${ending}`;
  return device.test(short) ? `_${short}` : short;
}

function truncateBytes(text: string, most: number): string {
  let bytes = 0;
  let kept = "";
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    kept += character;
  }
  return kept.trimEnd();
}
