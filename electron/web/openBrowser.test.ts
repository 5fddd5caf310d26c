import { expect, it } from "vitest";
import { browserCommand } from "./openBrowser.ts";

const url = "http://127.0.0.1:1234/launch?token=a&b=$(c)";

it.each([
  ["linux", "xdg-open"],
  ["darwin", "open"],
  ["win32", "rundll32.exe"],
] as const)(
  "hands the address on %s to %s as one argument, untouched by a shell",
  (platform, name) => {
    const [program, args] = browserCommand(platform, url);
    expect(program).toBe(name);
    expect(args.at(-1)).toBe(url);
  },
);
