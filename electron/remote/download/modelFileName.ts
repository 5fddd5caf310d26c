import { besideDevices, firstBytes, portableName } from "../../host/portableName.ts";

/** In bytes of UTF-8, with the ending. */
const longest = 200;
const ending = ".gguf";

/**
 * One plain path component that ends in ".gguf", at most 200 bytes long, for a name that came from outside. The second of
 * one name ends in " (2).gguf", and so on.
 */
export function modelFileName(name: string, number = 1): string {
  const plain = (name.toWellFormed().split(/[/\\]/).at(-1) ?? "").normalize("NFC");
  const stem = besideDevices(portableName(plain.replace(/\.gguf$/i, "")));
  const last = number === 1 ? ending : ` (${number})${ending}`;
  return `${firstBytes(stem, longest - last.length) || "model"}${last}`;
}
