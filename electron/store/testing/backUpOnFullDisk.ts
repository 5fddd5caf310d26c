import { randomBytes } from "node:crypto";
import { readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Failed } from "../../core/failed.ts";
import { assembleBackup } from "../backups/assembleBackup.ts";
import { listBackups, readNote, readParts } from "../backups/backupNotes.ts";
import { backUpClosed } from "../backups/backUpClosed.ts";
import { backUpOpen } from "../backups/backUpOpen.ts";
import { checkDatabase } from "../damage.ts";
import { dataPaths } from "../dataFolder.ts";
import { openKeeper } from "../data/openKeeper.ts";
import { openStore } from "../openStore.ts";
import { withStorageFailures, withStorageFailuresLater } from "../storageFailure.ts";
import { startConversation } from "./samples.ts";

/** Makes backups on a small disk until there is no room, frees some and goes on; prints what happened. */
const folder = process.argv[2] ?? "";
const paths = dataPaths(folder);
const ballast = join(folder, "ballast");
const clock = { now: () => 1 };
const surroundings = { folder, clock, log: { info: () => {}, error: () => {} } };

async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work();
    return "none";
  } catch (cause) {
    return cause instanceof Failed ? cause.failure.code : String(cause);
  }
}

/** Each copied to where there is room. */
function soundBackups(): number {
  const copy = join(tmpdir(), `viva-full-${process.pid}.db`);
  try {
    return listBackups(paths).filter((path) => {
      const note = readNote(path);
      if (note !== null) assembleBackup(path, note, copy);
      return note !== null && checkDatabase(copy) === "sound";
    }).length;
  } finally {
    for (const ending of ["", "-wal", "-shm"]) rmSync(copy + ending, { force: true });
  }
}

/** No text that a backup could make smaller. */
const text = (bytes: number): string => randomBytes(bytes / 2).toString("hex");

/** Fills the disk but for so many bytes. */
function fillUp(leave: number): void {
  rmSync(ballast, { force: true });
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - leave)));
}

const make = () => withStorageFailuresLater(folder, () => backUpOpen(paths, "use", clock.now));

const { store } = openStore(surroundings);
startConversation(store, text(100_000));
const { keeper, close } = openKeeper(folder, clock);
const careful = await codeOf(() => keeper.backups.make("use"));
const first = await make();
startConversation(store, text(200_000));
fillUp(60_000);
const open = await codeOf(make);
const listed = listBackups(paths).length;
const leftovers = readdirSync(paths.backups, { recursive: true })
  .map(String)
  .filter((name) => /unfinished|making/.test(name));
const parts = new Set(listBackups(paths).flatMap((path) => readParts(path) ?? []));
const orphans = readdirSync(join(paths.backups, "parts"), { recursive: true })
  .map(String)
  .filter((name) => name.length > 64 && !parts.has(name.slice(-64)));
const sound = soundBackups();
rmSync(ballast);
startConversation(store, "room again");
close();
store.close();
fillUp(60_000);
const closed = await codeOf(() =>
  withStorageFailures(folder, () => backUpClosed(paths, "restore", 2)),
);
rmSync(ballast);
const again = backUpClosed(paths, "restore", 3);
process.stdout.write(
  JSON.stringify({
    careful,
    first: first?.contents.conversations,
    open,
    listed,
    leftovers,
    orphans,
    sound,
    closed,
    again: again?.contents.conversations,
    soundAgain: soundBackups(),
    health: checkDatabase(paths.database),
  }),
);
