import { join } from "node:path";
import { createInterface } from "node:readline";
import { hasDisplay } from "../host/hasDisplay.ts";
import { packageRoot } from "../host/packageRoot.ts";
import type { Core } from "../core/createCore.ts";
import { keepCoreOpen } from "../keepCoreOpen.ts";
import { openCore } from "../openCore.ts";
import type { Recovery } from "../store/recoverStore.ts";
import { openBrowser } from "./openBrowser.ts";
import { serveWeb, type Served, type WebShell } from "./serveWeb.ts";

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
  const interruption = createInterruption();
  let shell: WebShell | null = null;
  const kept = keepCoreOpen(
    dataFolder,
    ({ folder, first, ...opening }) =>
      openCore({ ...opening, dataFolder: folder, shell: "web", recover: first ? recover : null }),
    {
      closing: () => shell?.hold(),
      opened: ({ core }) => {
        core.start();
        shell?.serve(servedOf(core));
      },
      lost: interruption.fail,
    },
  );
  try {
    const { core } = kept.current();
    const rendererFolder = join(packageRoot(), "dist", "renderer");
    shell = await serveWeb({ ...servedOf(core), rendererFolder, port });
    core.start();
    interruption.listen();
    const closeGreeting = greet(shell, open);
    await interruption.happened;
    closeGreeting();
    await shell.close();
  } finally {
    await kept.close();
  }
}

function servedOf(core: Core): Served {
  return { router: core.router, download: core.data.download };
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

type Interruption = {
  /** Resolves at Ctrl+C or when the system asks the program to end, once listen was called; rejects at fail. */
  readonly happened: Promise<void>;
  readonly listen: () => void;
  readonly fail: (cause: unknown) => void;
};

/** A second Ctrl+C ends the program at once. */
function createInterruption(): Interruption {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  promise.catch(() => undefined);
  return {
    happened: promise,
    listen() {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
        process.once(signal, () => resolve());
      }
    },
    fail: reject,
  };
}

function print(text: string) {
  process.stdout.write(`${text}\n`);
}
