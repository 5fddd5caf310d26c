/** In bytes of UTF-8, with the ending. */
const longest = 200;
const ending = ".gguf";
/** Not in file names on one system or another, or invisible. */
const unsafe = /[<>:"/\\|?*\p{C}\p{Zl}\p{Zp}]/gu;
/** Devices of Windows, whatever their ending. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/i;

/**
 * One plain path component that ends in ".gguf", at most 200 bytes long, for a name that came from outside. The second of
 * one name ends in " (2).gguf", and so on.
 */
export function modelFileName(name: string, number = 1): string {
  const stem = (name.toWellFormed().split(/[/\\]/).at(-1) ?? "")
    .normalize("NFC")
    .replace(/\.gguf$/i, "")
    .replace(unsafe, "_")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const safe = device.test(stem) ? `_${stem}` : stem;
  const last = number === 1 ? ending : ` (${number})${ending}`;
  return `${firstBytes(safe, longest - last.length) || "model"}${last}`;
}

/** Systems count bytes, and no character is cut through. */
function firstBytes(text: string, most: number): string {
  let bytes = 0;
  let kept = "";
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    kept += character;
  }
  return kept.replace(/[.\s]+$/, "");
}
