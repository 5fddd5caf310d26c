import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { closeNetwork } from "../closeNetwork.ts";

/** Started as a parser is: tells its parent which forbidden things worked, given a folder and a port. */
closeNetwork();
const [folder = "", port = ""] = process.argv.slice(2);

async function works(attempt: () => unknown): Promise<boolean> {
  try {
    await attempt();
    return true;
  } catch {
    return false;
  }
}

const connected = (): Promise<void> =>
  new Promise((resolve, reject) => {
    connect(Number(port), "127.0.0.1", resolve).once("error", reject);
  });

process.send?.({
  readsOwnFolder: await works(() => readFileSync(new URL(import.meta.url))),
  readsInput: await works(() => readFileSync(0)),
  readsElsewhere: await works(() => readFileSync(`${folder}/secret.txt`)),
  writes: await works(() => writeFileSync(`${folder}/written.txt`, "x")),
  starts: await works(() => {
    const { error } = spawnSync(process.execPath, ["--version"]);
    if (error !== undefined) throw error;
  }),
  fetches: await works(() => fetch(`http://127.0.0.1:${port}/`)),
  connects: await works(connected),
  // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval -- exactly what must not work
  makesCode: await works(() => new Function("return 1")()),
});
process.disconnect();
