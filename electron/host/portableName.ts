/** Not in file names on one system or another, or invisible. */
const unsafe = /[<>:"/\\|?*\p{C}\p{Zl}\p{Zp}]/gu;
/** Devices of Windows, whatever their ending. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/i;

/** The last component of a name that came from outside, as every system takes it; "" when nothing is left. */
export function portableName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  return last.replace(unsafe, "_").replace(/^[.\s]+|[.\s]+$/g, "");
}

/** The name, with a mark before one that Windows would take for a device. */
export function besideDevices(name: string): string {
  return device.test(name) ? `_${name}` : name;
}

/** At most so many bytes of UTF-8, which is what systems count; no character is cut through. */
export function firstBytes(text: string, most: number): string {
  let bytes = 0;
  let kept = "";
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    kept += character;
  }
  return kept.replace(/[.\s]+$/, "");
}
