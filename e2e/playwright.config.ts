import { defineConfig } from "@playwright/test";
import { findBrowser } from "./findBrowser.ts";

const executablePath = findBrowser();

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "results/e2e",
  timeout: 60_000,
  // One app, one browser and one native worker per test file fill two cores.
  workers: 1,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: [["list"], ["json", { outputFile: "results/e2e.json" }]],
  use: {
    viewport: { width: 1280, height: 800 },
    // A trace of every test would take a quarter of the time; "--trace on" makes one where it is wanted.
    trace: "off",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        // Chromium's sandbox does not start as root; the pages under test are ours.
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-quic",
        "--disable-sync",
        "--no-first-run",
        // What Chromium itself would look up is none of Viva's; what a page asks for is seen by the page's own fixture.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      ],
    },
  },
});
