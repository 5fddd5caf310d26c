import { besideDevices, firstBytes, portableName } from "../../host/portableName.ts";
import { cleanName } from "../cleanName.ts";

/** In bytes of UTF-8, without the ending. */
const longest = 120;

/** One plain path component for a name that came from outside; its ending stays. */
export function safeName(name: string): string {
  const plain = portableName(cleanName(name.split(/[/\\]/).at(-1) ?? ""));
  const [ending = ""] = /\.[A-Za-z0-9]{1,8}$/.exec(plain) ?? [];
  const stem = plain.slice(0, plain.length - ending.length);
  const short = firstBytes(stem, longest) + ending;
  if (short === "" || short === ending) return `document${ending}`;
  return besideDevices(short);
}
