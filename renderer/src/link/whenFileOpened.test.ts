import { afterEach, expect, it, vi } from "vitest";
import { whenFileOpened } from "./whenFileOpened.ts";

afterEach(() => vi.unstubAllGlobals());

it("hears what the desktop tells, and nothing that is no such file", () => {
  const heard: unknown[] = [];
  const told: ((file: unknown) => void)[] = [];
  vi.stubGlobal("viva", { whenOpened: (listener: (file: unknown) => void) => told.push(listener) });
  whenFileOpened((file) => heard.push(file));
  for (const file of [{ kind: "bank", path: "/b.gift" }, { kind: "program", path: "/sh" }, null]) {
    told[0]?.(file);
  }
  expect(heard).toEqual([{ kind: "bank", path: "/b.gift" }]);
});

it("hears nothing after it has left, and nothing in a browser", () => {
  const leaveBrowser = whenFileOpened(() => expect.fail());
  leaveBrowser();
  const told: ((file: unknown) => void)[] = [];
  vi.stubGlobal("viva", { whenOpened: (listener: (file: unknown) => void) => told.push(listener) });
  whenFileOpened(() => expect.fail())();
  told.at(-1)?.({ kind: "bank", path: "/b.gift" });
  expect(told).toHaveLength(2);
});
