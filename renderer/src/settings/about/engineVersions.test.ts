import { expect, it } from "vitest";
import { engineVersions } from "./engineVersions.ts";

const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";

it.each([
  [
    `Mozilla/5.0 (X11; Linux x86_64) ${webkit} viva/0.1.0 Chrome/150.0.1 Electron/45.4.1 Safari/537.36`,
    { electron: "45.4.1", browser: "Chrome 150.0.1" },
  ],
  [
    `Mozilla/5.0 (X11; Linux x86_64) ${webkit} Chrome/149.0.0.0 Safari/537.36`,
    { electron: null, browser: "Chrome 149.0.0.0" },
  ],
  [
    "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0",
    { electron: null, browser: "Firefox 150.0" },
  ],
  [
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/26.1 Safari/605.1.15`,
    { electron: null, browser: "Safari 26.1" },
  ],
  ["something", { electron: null, browser: null }],
])("%s", (userAgent, versions) => expect(engineVersions(userAgent)).toEqual(versions));
