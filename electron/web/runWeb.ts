import { join } from "node:path";
import { createInterface } from "node:readline";
import { hasDisplay } from "../host/hasDisplay.ts";
import { packageRoot } from "../host/packageRoot.ts";
import { openCore } from "../openCore.ts";
import type { Recovery } from "../store/recoverStore.ts";
import { openBrowser } from "./openBrowser.ts";
import { serveWeb, type WebShell } from "./serveWeb.ts";

/**
 * Runs Viva in a browser of this computer until it is interrupted: opens the core, serves, prints the
 * address, and opens it where it may and there is a display. Fails as openCore and serveWeb do.
 */
export async function runWeb(options: {
  readonly dataFolder: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly open: boolean;
  /** What the student chose after DATA_DAMAGED. */
  readonly recover?: Recovery | null;
}): Promise<void> {
  const { dataFolder, port, open, recover = null } = options;
  const opened = openCore({ dataFolder, shell: "web", recover });
  try {
    const rendererFolder = join(packageRoot(), "dist", "renderer");
    const shell = await serveWeb({ router: opened.core.router, rendererFolder, port });
    opened.core.start();
    const interruption = interrupted();
    const closeGreeting = greet(shell, open);
    await interruption;
    closeGreeting();
    await shell.close();
  } finally {
    await opened.close();
  }
}

/** Prints the address and, to a person at a terminal, further ones on demand; returns how to stop listening. */
function greet(shell: WebShell, open: boolean): () => void {
  const url = shell.newLaunchUrl();
  print(`Viva is running. This address opens it in one browser on this computer:\n\n  ${url}\n`);
  if (open && hasDisplay(process.platform, process.env)) openBrowser(url);
  if (!process.stdin.isTTY) return () => undefined;
  print("Press Enter for another address, Ctrl+C to stop.");
  const lines = createInterface({ input: process.stdin, terminal: false });
  lines.on("line", () => print(`  ${shell.newLaunchUrl()}`));
  return () => lines.close();
}

/** Resolves at Ctrl+C or when the system asks the program to end. A second Ctrl+C ends it at once. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.once(signal, () => resolve());
    }
  });
}

function print(text: string) {
  process.stdout.write(`${text}\n`);
}
