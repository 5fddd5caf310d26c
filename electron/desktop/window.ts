import type { BrowserWindowConstructorOptions, Rectangle } from "electron";
import type { Theme } from "../contract/app.ts";

/** What the window remembers, in window.json beside its browser profile; the core's own preferences are not here. */
export type WindowState = {
  readonly bounds: Rectangle | null;
  readonly maximized: boolean;
  /** The core's theme as last told, so that the frame is right before the core has started. */
  readonly theme: Theme;
};

export const firstState: WindowState = { bounds: null, maximized: false, theme: "system" };

const smallest = { width: 480, height: 400 };
const usual = { width: 1180, height: 800 };

/** Options of the one window; workAreas are those of the displays that are connected now. */
export function windowOptions(options: {
  readonly state: WindowState;
  readonly workAreas: readonly Rectangle[];
  readonly preload: string;
  readonly icon: string;
  readonly dark: boolean;
  /** In which the system writes dates and numbers. */
  readonly locale: string;
}): BrowserWindowConstructorOptions {
  const { state, workAreas, preload, icon, dark, locale } = options;
  const bounds =
    state.bounds !== null && isReachable(state.bounds, workAreas) ? state.bounds : usual;
  return {
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: "Viva",
    icon,
    // Shown when the page has painted: no white flash in a dark room.
    show: false,
    backgroundColor: dark ? "#111418" : "#ffffff",
    webPreferences: {
      preload,
      additionalArguments: [`--viva-locale=${locale}`],
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // An answer goes on streaming while the student reads elsewhere.
      backgroundThrottling: false,
    },
  };
}

/** Whether enough of the title bar lies on a display to grab it: displays come and go. */
function isReachable(bounds: Rectangle, workAreas: readonly Rectangle[]): boolean {
  return workAreas.some((area) => {
    const left = Math.max(bounds.x, area.x);
    const right = Math.min(bounds.x + bounds.width, area.x + area.width);
    return right - left >= 100 && bounds.y >= area.y && bounds.y <= area.y + area.height - 50;
  });
}
