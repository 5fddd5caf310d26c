import { expect, it } from "vitest";
import { firstState, windowOptions } from "./window.ts";

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const options = (change: Partial<Parameters<typeof windowOptions>[0]> = {}) =>
  windowOptions({
    state: firstState,
    workAreas: [screen],
    preload: "/app/preload.cjs",
    icon: "/app/viva.png",
    dark: false,
    locale: "de-AT",
    ...change,
  });

it("gives the page no Node, its own world and the sandbox", () => {
  expect(options().webPreferences).toMatchObject({
    preload: "/app/preload.cjs",
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  });
});

it("tells the page how the system writes dates and numbers", () => {
  expect(options().webPreferences?.additionalArguments).toEqual(["--viva-locale=de-AT"]);
});

it("opens where it was", () => {
  const bounds = { x: 50, y: 60, width: 900, height: 700 };
  expect(options({ state: { ...firstState, bounds } })).toMatchObject(bounds);
});

it.each([
  { x: 2500, y: 60, width: 900, height: 700 },
  { x: -850, y: 60, width: 900, height: 700 },
  { x: 50, y: -400, width: 900, height: 700 },
  { x: 50, y: 1030, width: 900, height: 700 },
])("opens where it can be grabbed when its display is gone: %o", (bounds) => {
  const opened = options({ state: { ...firstState, bounds } });
  expect(opened).not.toHaveProperty("x");
  expect(opened.width).toBeGreaterThan(480);
});

it("opens on a second display that is still there", () => {
  const bounds = { x: 2000, y: 60, width: 900, height: 700 };
  const opened = options({
    state: { ...firstState, bounds },
    workAreas: [screen, { ...screen, x: 1920 }],
  });
  expect(opened).toMatchObject(bounds);
});

it("is dark from its first moment in a dark theme", () => {
  expect(options().backgroundColor).toBe("#ffffff");
  expect(options({ dark: true })).toMatchObject({ backgroundColor: "#111418", show: false });
});
