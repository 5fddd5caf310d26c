import { Failed } from "./core/failed.ts";
import {
  packFrame,
  toCore,
  unpackFrame,
  type FromCore,
  type KeychainAnswer,
} from "./desktop/messages.ts";
import { createQuestions, type Questions } from "./desktop/questions.ts";
import { createSealedKey } from "./desktop/sealedKey.ts";
import { servePages, type Pages } from "./desktop/servePages.ts";
import { keepCoreOpen, type KeptCore, type Opening } from "./keepCoreOpen.ts";
import { openCore, type OpenedCore } from "./openCore.ts";
import { readRecovery } from "./readRecovery.ts";

/** How long saving and ending may take when nobody is left to wait for it, in milliseconds. */
const longestEnd = 15_000;

/** The core as a child of the desktop window: opens a data folder and serves the window's pages. */
function run(dataFolder: string, recovery: string | undefined) {
  const asked: Asked = { picks: createQuestions(), keychain: createQuestions() };
  // None while the core is opened again: what a page says meanwhile belongs to the core that is gone.
  let pages: Pages | null = null;

  function serve({ core, preferences }: OpenedCore) {
    const tellTheme = () => tell({ type: "theme", theme: preferences.get().theme });
    const send = (page: number, frame: Parameters<typeof packFrame>[0]) =>
      tell({ type: "frame", page, frame: packFrame(frame) });
    pages = servePages(core.router, send, { settingsChanged: tellTheme });
    core.start();
    tellTheme();
    tell({ type: "ready" });
  }

  const kept = refusing(() =>
    keepCoreOpen(
      dataFolder,
      (opening) => open(opening, opening.first ? recovery : undefined, asked),
      {
        closing: () => {
          pages = null;
          tell({ type: "reopening" });
        },
        opened: (opened, folder) => {
          tell({ type: "folder", folder });
          serve(opened);
        },
        lost: refuse,
      },
    ),
  );
  if (kept === null) return;

  // A frame that means nothing surfaces here; it must not take a running answer with it.
  process.on("unhandledRejection", (cause) =>
    kept.current().log.error("unhandled rejection", cause),
  );
  process.on("message", (message) => hear(message, pages, asked));
  endWithTheWindow(kept);
  serve(kept.current());
}

/** What only the window's process can do. */
type Asked = {
  /** Its file dialogs; null when the student cancelled. */
  readonly picks: Questions<string | null>;
  readonly keychain: Questions<KeychainAnswer>;
};

function open(
  { folder, dataHost, connections }: Opening,
  recovery: string | undefined,
  { picks, keychain }: Asked,
): OpenedCore {
  const recover = readRecovery(recovery);
  const pickModel = () => picks.ask((request) => tell({ type: "pick", request }));
  const serverKey = createSealedKey({
    folder,
    keychain: (ask) => keychain.ask((request) => tell({ type: "keychain", request, ask })),
  });
  return openCore({
    dataFolder: folder,
    shell: "desktop",
    pickModel,
    serverKey,
    recover,
    dataHost: {
      ...dataHost,
      showFolder: (path) => tell({ type: "show", path }),
      chooseExport: (name) => picks.ask((request) => tell({ type: "save", request, name })),
    },
    connections,
  });
}

/** Null where the window was told why not. */
function refusing<T>(work: () => T): T | null {
  try {
    return work();
  } catch (cause) {
    refuse(cause);
    return null;
  }
}

/** Tells the window why the data cannot be opened; a defect ends the process, and the window starts another. */
function refuse(cause: unknown): void {
  if (!(cause instanceof Failed)) throw cause;
  tell({ type: "refused", failure: cause.failure }, () => process.exit());
}

function hear(received: unknown, pages: Pages | null, { picks, keychain }: Asked): void {
  const message = toCore.parse(received);
  switch (message.type) {
    case "open":
      return pages?.open(message.page);
    case "frame":
      return pages?.receive(message.page, unpackFrame(message.frame));
    case "close":
      return pages?.close(message.page);
    case "picked":
      return picks.answered(message.request, message.path);
    case "keychain":
      return keychain.answered(message.request, message.answer);
    case "stop":
      return process.disconnect();
  }
}

/** The channel to the window is the core's lifeline: however the window ends, the core saves and follows. */
function endWithTheWindow(kept: KeptCore) {
  process.once("disconnect", () => {
    setTimeout(() => process.exit(1), longestEnd).unref();
    void kept.close().finally(() => process.exit());
  });
  process.once("SIGTERM", () => {
    if (process.connected) process.disconnect();
  });
  // Ctrl+C in a terminal reaches the whole group; the window decides what it means.
  process.on("SIGINT", () => undefined);
}

function tell(message: FromCore, sent?: () => void) {
  if (process.connected) process.send?.(message, () => sent?.());
}

const [dataFolder = "", recovery] = process.argv.slice(2);
run(dataFolder, recovery);
