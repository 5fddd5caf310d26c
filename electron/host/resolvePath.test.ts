import { expect, test } from "vitest";
import { resolvePath } from "./resolvePath.ts";

test.each([
  ["~/models/m.gguf", "/home/ada/models/m.gguf"],
  ["~", "/home/ada"],
  ["models/m.gguf", "/home/ada/models/m.gguf"],
  [" /srv/m.gguf ", "/srv/m.gguf"],
  ['"/srv/my models/m.gguf"', "/srv/my models/m.gguf"],
  ["~ada/m.gguf", "/home/ada/~ada/m.gguf"],
])("%s is %s", (typed, path) => {
  expect(resolvePath(typed, "/home/ada")).toBe(path);
});
