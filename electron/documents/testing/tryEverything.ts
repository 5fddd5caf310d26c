import { spawnSync } from "node:child_process";
import { createSocket } from "node:dgram";
import dns, { lookup } from "node:dns";
import { readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { Worker } from "node:worker_threads";
import { closeNetwork } from "../closeNetwork.ts";

/** Started as a parser is: tells its parent which forbidden things worked, given a folder, a port and one for datagrams. */
if (!process.argv.includes("--open")) closeNetwork();
const [folder = "", port = "", datagrams = ""] = process.argv.slice(2);

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

/** Asks the socket of the test for a name; whether that answers does not matter. */
const ask = (resolver: dns.Resolver | dns.promises.Resolver): void => {
  resolver.setServers([`127.0.0.1:${datagrams}`]);
  if (resolver instanceof dns.Resolver) resolver.resolve4(name, () => {});
  else void resolver.resolve4(name).catch(() => {});
};
const name = "secret.invalid";
const once = { timeout: 200, tries: 1 };

const source = `const { parentPort, workerData } = require("node:worker_threads");
  const socket = require("node:net").connect(Number(workerData), "127.0.0.1", () => parentPort.postMessage("in"));
  socket.unref();`;

/** A thread from a file, and one from text. */
const threads = (): readonly Worker[] => [
  new Worker(new URL("tryToConnect.ts", import.meta.url), { workerData: port }),
  new Worker(source, { eval: true, workerData: port }),
];

const connectsFrom = (thread: Worker): Promise<void> =>
  new Promise((resolve, reject) => {
    thread.once("message", resolve).once("error", reject);
    thread.once("exit", () => reject(new Error("it did not connect")));
  });

const [fromFile, fromText] = threads().map((thread) => works(() => connectsFrom(thread)));

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
  sends: await works(() => {
    const socket = createSocket("udp4").unref();
    socket.send("x", Number(datagrams), "127.0.0.1");
  }),
  looksUp: await works(() => lookup("localhost", () => {})),
  resolves: await works(() => ask(new dns.Resolver(once))),
  resolvesLater: await works(() => ask(new dns.promises.Resolver(once))),
  connectsFromFile: await fromFile,
  connectsFromText: await fromText,
  // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval -- exactly what must not work
  makesCode: await works(() => new Function("return 1")()),
});
process.disconnect();
