// oxlint-disable no-restricted-imports -- a process of its own: the core's rules on the store that they are saved in
import { flushCompileCache } from "node:module";
import { createOwnFiles } from "../../../documents/createOwnFiles.ts";
import { createOriginals } from "../../../documents/originals.ts";
import { readPackFiles } from "../../../host/readPackFiles.ts";
import { lockFolder } from "../../../store/lockFolder.ts";
import { openStore } from "../../../store/openStore.ts";
import { createStudyPack } from "../createStudyPack.ts";

/**
 * Brings a study pack into a data folder until it has come so many steps; then it is killed, as by a loss of power. A step
 * is the moment before or after a document, a batch of questions or the end is saved.
 */
const [folder = "", packFolder = "", steps = "0"] = process.argv.slice(2);
// Who is killed never comes to save what it compiled, so the next one would begin no sooner.
flushCompileCache();
lockFolder(folder);
const clock = { now: () => Date.now() };
const log = { info: () => {}, error: (message: string) => process.stderr.write(`${message}\n`) };
const { store } = openStore({ folder, clock, log });

let left = Number(steps);

function step(): void {
  if (left === 0) process.kill(process.pid, "SIGKILL");
  left -= 1;
}

function stepping<Given extends unknown[], Result>(change: (...given: Given) => Result) {
  return (...given: Given): Result => {
    step();
    const result = change(...given);
    step();
    return result;
  };
}

const pack = createStudyPack({
  store: {
    ...store,
    library: { ...store.library, add: stepping(store.library.add) },
    banks: {
      ...store.banks,
      create: stepping(store.banks.create),
      addItems: stepping(store.banks.addItems),
    },
    studyPack: { ...store.studyPack, keep: stepping(store.studyPack.keep) },
  },
  originals: createOriginals(folder),
  ownFiles: createOwnFiles({ log }),
  packFiles: readPackFiles(packFolder),
  clock,
  log,
  added: () => {},
});
await pack.settled();
store.close();
