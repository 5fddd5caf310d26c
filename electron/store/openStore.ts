import { existsSync } from "node:fs";
import { fail } from "../core/failed.ts";
import type { Clock, Log, ModelDeaths, Store } from "../core/ports.ts";
import { listBackups } from "./backups/backupNotes.ts";
import { backUpClosed } from "./backups/backUpClosed.ts";
import { keptOriginals } from "./backups/keptOriginals.ts";
import { interruptBankImports } from "./banks/bankImports.ts";
import { banksPort } from "./banks/banksPort.ts";
import { purgeBanks } from "./banks/purgeBanks.ts";
import { checksPort } from "./checks/checksPort.ts";
import { purgeChecks } from "./checks/removeCheck.ts";
import * as conversations from "./conversations.ts";
import { checkDatabase, type Health, moveAside, unresolvedDamage } from "./damage.ts";
import { type DataPaths, dataPaths, makeFolder } from "./dataFolder.ts";
import { openReader, openWriter, type ReadDatabase, type WriteDatabase } from "./database.ts";
import { purgeDocuments } from "./library/purgeDocuments.ts";
import { libraryPort } from "./library/libraryPort.ts";
import * as messages from "./messages.ts";
import { needsUpgrade, upgrade } from "./migrate.ts";
import * as deaths from "./modelDeaths.ts";
import { purgeModels } from "./models/models.ts";
import { modelsPort } from "./models/modelsPort.ts";
import * as notice from "./notice.ts";
import { practicePort } from "./practice/practicePort.ts";
import { purgeSessions } from "./practice/removeSession.ts";
import { studyPackPort } from "./studyPack/studyPackPort.ts";
import { rebuildSearch } from "./rebuildSearch.ts";
import { withStorageFailures } from "./storageFailure.ts";
import { verifyPort } from "./verify/verifyPort.ts";

export type StoreSurroundings = {
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Log;
};

/**
 * Opens the database of a data folder, made when there is none; the caller holds the folder's lock.
 * Failed: DISK_FULL, DATA_READ_ONLY, DATA_TOO_NEW, and DATA_DAMAGED, thrown at every opening until
 * recoverStore has put a database in the place of the damaged one. store.close() closes both.
 */
export function openStore({ folder, clock, log }: StoreSurroundings): {
  store: Store;
  modelDeaths: ModelDeaths;
} {
  const paths = dataPaths(folder);
  return withStorageFailures(paths.folder, () => {
    makeFolder(paths.folder);
    const health = refuseDamaged(paths, clock, log);
    backUpBeforeUpgrade(paths, clock);
    const writer = openWriter(paths.database);
    try {
      upgrade(writer, paths.database);
      if (health === "searchBroken") {
        rebuildSearch(writer);
        log.info("the search index was broken and was made again");
      }
      tidy(writer, { clock, log });
      const reader = openReader(paths.database);
      return ports({ reader, writer, folder: paths.folder, clock, log });
    } catch (cause) {
      writer.close();
      throw cause;
    }
  });
}

function refuseDamaged(paths: DataPaths, clock: Clock, log: Log): Health {
  const unresolved = unresolvedDamage(paths);
  if (unresolved !== null) {
    fail("DATA_DAMAGED", { keptAs: unresolved, backups: listBackups(paths) });
  }
  if (!existsSync(paths.database)) return "sound";
  const health = checkDatabase(paths.database);
  if (health === "damaged") {
    const keptAs = moveAside(paths, clock.now());
    log.info(`the database is damaged and was kept as ${keptAs}`);
    fail("DATA_DAMAGED", { keptAs, backups: listBackups(paths) });
  }
  return health;
}

/** An update of the schema is the one change that the student did not make. */
function backUpBeforeUpgrade(paths: DataPaths, clock: Clock): void {
  if (!existsSync(paths.database)) return;
  const database = openReader(paths.database);
  try {
    if (!needsUpgrade(database)) return;
  } finally {
    database.close();
  }
  backUpClosed(paths, "update", clock.now());
}

/** What every opening sets right. */
function tidy(writer: WriteDatabase, { clock, log }: { clock: Clock; log: Log }): void {
  const interrupted = messages.interruptWriting(writer);
  if (interrupted > 0) log.info(`answers interrupted by the end of the last run: ${interrupted}`);
  const purged = conversations.purgeRemoved(writer, clock.now());
  if (purged > 0) log.info(`removed conversations deleted after thirty days: ${purged}`);
  const documents = purgeDocuments(writer, clock.now());
  if (documents > 0)
    log.info(`documents deleted thirty days after they left the library: ${documents}`);
  const imports = interruptBankImports(writer);
  if (imports > 0) log.info(`bank imports interrupted by the end of the last run: ${imports}`);
  const banks = purgeBanks(writer, clock.now());
  if (banks > 0) log.info(`removed question banks deleted after thirty days: ${banks}`);
  const sessions = purgeSessions(writer, clock.now());
  if (sessions > 0) log.info(`removed sessions deleted after thirty days: ${sessions}`);
  const checks = purgeChecks(writer, clock.now());
  if (checks > 0) log.info(`removed checks deleted after thirty days: ${checks}`);
  purgeModels(writer);
}

type Opened = {
  readonly reader: ReadDatabase;
  readonly writer: WriteDatabase;
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Log;
};

function ports({ reader, writer, folder, clock, log }: Opened): {
  store: Store;
  modelDeaths: ModelDeaths;
} {
  const run = <T>(work: () => T) => withStorageFailures(folder, work);
  return {
    store: {
      conversations: {
        list: (query) => run(() => conversations.listConversations(reader, query)),
        summary: (id) => run(() => conversations.conversationById(reader, id)),
        rename: (id, title, at) =>
          run(() => conversations.renameConversation(writer, id, title, at)),
        remove: (id, at) => run(() => conversations.removeConversation(writer, id, at)),
        restore: (id) => run(() => conversations.restoreConversation(writer, id)),
      },
      messages: {
        addTurn: (turn) => run(() => messages.addTurn(writer, turn)),
        addAnswer: (answer) => run(() => messages.addAnswer(writer, answer)),
        saveText: (id, text) => run(() => messages.saveText(writer, id, text)),
        finish: (id, finished, at) => run(() => messages.finishAnswer(writer, id, finished, at)),
        get: (id) => run(() => messages.messageById(reader, id)),
        pathTo: (id) => run(() => messages.pathTo(reader, id)),
        chosenPath: (id) => run(() => messages.chosenPath(reader, id)),
        choose: (id) => run(() => messages.chooseMessage(writer, id)),
      },
      library: keepingOriginals(folder, libraryPort({ reader, writer, clock, log }, run)),
      verify: verifyPort({ reader, writer, clock }, run),
      banks: banksPort(reader, writer, run),
      practice: practicePort(reader, writer, run),
      checks: checksPort(reader, writer, run),
      models: modelsPort(reader, writer, run),
      studyPack: studyPackPort(reader, writer, run),
      notice: {
        acknowledgedAt: (version) => run(() => notice.acknowledgedAt(reader, version)),
        acknowledge: (version, at) => run(() => notice.acknowledge(writer, version, at)),
      },
      close: () => {
        // The writer comes last: closing it folds the write-ahead log into the database.
        reader.close();
        writer.close();
      },
    },
    modelDeaths: {
      count: (fileKey) => run(() => deaths.countDeaths(reader, fileKey)),
      add: (fileKey, at) => run(() => deaths.addDeath(writer, fileKey, at)),
      clear: (fileKey) => run(() => deaths.clearDeaths(writer, fileKey)),
    },
  };
}

/** Originals stay as long as a backup needs them. */
function keepingOriginals(folder: string, library: Store["library"]): Store["library"] {
  return {
    ...library,
    neededFiles: () => new Set([...library.neededFiles(), ...keptOriginals(dataPaths(folder))]),
  };
}
